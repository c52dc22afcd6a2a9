import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { endSessions } from '#platform/session/end-sessions.ts'
import type { Work } from '#platform/work.ts'
import type { AppAccountKey } from './app-account.ts'
import { giveLinkagesBack } from './hold-linkages.ts'

/**
 * The end of an account: it signs in no more, its sessions end, its initial password is gone, and a WA account leaves
 * its place to another. False when it was released before. P-22, docs/decisions/0015
 */
export async function releaseAppAccount(work: Work, { institution, id }: AppAccountKey): Promise<boolean> {
  const released = await work.db
    .updateTable('app_accounts')
    .set({ released_at: work.now, ends_on: sql`least(ends_on, ${dayOf(work.now)})`, initial_password: null })
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .where('released_at', 'is', null)
    .returning('kind')
    .executeTakeFirst()
  if (!released) return false
  if (released.kind === 'linkage') await giveLinkagesBack(work, institution, 1)
  await endSessions(work, 'linkage', id)
  record(work, 'release-app-account', { subject: `app-account:${id}`, institution })
  return true
}
