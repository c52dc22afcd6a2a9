import { record } from '#domain/audit/record.ts'
import { removeSecondFactor } from '#domain/second-factor/remove-second-factor.ts'
import { endSessions } from '#platform/session/end-sessions.ts'
import type { Work } from '#platform/work.ts'
import { operatorFactor } from './operator-factor.ts'

/** The device is lost: all sessions end, and after the next password an app is set up anew. B-01 */
export async function resetSecondFactor(work: Work, operator: string): Promise<void> {
  await removeSecondFactor(work, operatorFactor(operator))
  await work.db.deleteFrom('operator_sign_ins').where('operator_id', '=', operator).execute()
  const sessions = await endSessions(work, 'backoffice', operator)
  record(work, 'reset-second-factor', { subject: `operator:${operator}`, detail: { sessions } })
}
