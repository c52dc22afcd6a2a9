import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { type AppAccountKey, isUsable, stateOf } from '#domain/app-accounts/app-account.ts'
import { prepared } from '#platform/database/prepared.ts'
import type { LinkageAccount } from './linkage-account.ts'

/** The WA account of a session; undefined as soon as it may not sign in any more: its sessions end with it. L-10 */
export async function findLinkageAccount(
  db: Kysely<DB>,
  { institution, id }: AppAccountKey,
  now: Temporal.Instant,
): Promise<LinkageAccount | undefined> {
  const row = await db
    .selectFrom('app_accounts as a')
    .innerJoin('institutions as i', 'i.id', 'a.institution_id')
    .select([
      'a.login_id as loginId',
      'i.name as institutionName',
      'a.starts_on as startsOn',
      'a.ends_on as endsOn',
      'a.release_asked_at as releaseAskedAt',
      'a.released_at as releasedAt',
      'a.stopped_at as stoppedAt',
    ])
    .modifyFront(prepared('find-linkage-account'))
    .where('a.institution_id', '=', institution)
    .where('a.id', '=', id)
    .where('a.kind', '=', 'linkage')
    .where('i.closed_at', 'is', null)
    .executeTakeFirst()
  if (!row || !isUsable(stateOf(row, now))) return undefined
  return { id, institution, institutionName: row.institutionName, loginId: row.loginId }
}
