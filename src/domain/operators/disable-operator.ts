import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { endSessions } from '#platform/session/end-sessions.ts'
import type { Work } from '#platform/work.ts'
import { isLastAdministrator } from './is-last-administrator.ts'

/** A disabled operator loses their sessions at once, and a link that waits for them. B-01 */
export async function disableOperator(
  work: Work,
  operator: string,
): Promise<Outcome<undefined, 'last-administrator' | 'already-disabled'>> {
  if (await isLastAdministrator(work, operator)) return refused('last-administrator')
  const { numUpdatedRows } = await work.db
    .updateTable('operators')
    .set({ disabled_at: work.now })
    .where('id', '=', operator)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return refused('already-disabled')
  const sessions = await endSessions(work, 'backoffice', operator)
  await work.db.deleteFrom('operator_sign_ins').where('operator_id', '=', operator).execute()
  await work.db
    .updateTable('operator_invitations')
    .set({ superseded_at: work.now })
    .where('operator_id', '=', operator)
    .where('used_at', 'is', null)
    .where('superseded_at', 'is', null)
    .execute()
  record(work, 'disable-operator', { subject: `operator:${operator}`, detail: { sessions } })
  return done()
}
