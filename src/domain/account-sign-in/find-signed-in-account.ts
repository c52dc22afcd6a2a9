import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { AccountKey } from '#domain/accounts/account.ts'
import type { Role } from '#domain/accounts/role.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { prepared } from '#platform/database/prepared.ts'
import { type StandingColumns, standingOf } from './account-standing.ts'
import type { SignedInAccount } from './signed-in-account.ts'
import { STANDING_COLUMNS } from './standing-columns.ts'

/** The account of a session; undefined as soon as it may not sign in any more: its sessions end with it. X-07 */
export async function findSignedInAccount(
  db: Kysely<DB>,
  { institution, environment, id }: AccountKey,
  now: Temporal.Instant,
): Promise<SignedInAccount | undefined> {
  const row = await db
    .selectFrom('accounts as a')
    .innerJoin('institutions as i', 'i.id', 'a.institution_id')
    .leftJoin('usages as u', (join) =>
      join.onRef('u.institution_id', '=', 'a.institution_id').on('u.programme', '=', 'eligibility'),
    )
    .select(STANDING_COLUMNS)
    .select(['a.user_id as userId', 'a.name', 'i.name as institutionName', 'u.go_live_on as goLiveOn'])
    .modifyFront(prepared('find-signed-in-account'))
    .where('a.institution_id', '=', institution)
    .where('a.environment', '=', environment)
    .where('a.id', '=', id)
    .where('i.closed_at', 'is', null)
    .executeTakeFirst()
  if (!row || standingOf(row as StandingColumns, now) !== 'usable') return undefined
  const role = row.role as Role
  return {
    institution,
    environment,
    id,
    userId: row.userId,
    name: row.name,
    role,
    institutionName: row.institutionName,
    mustChangePassword: role !== 'master-reset' && row.passwordChangedAt === null,
    hasGoneLive: row.goLiveOn !== null && Temporal.PlainDate.compare(row.goLiveOn, dayOf(now)) <= 0,
  }
}
