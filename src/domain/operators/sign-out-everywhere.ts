import { record } from '#domain/audit/record.ts'
import { forgetDevices } from '#domain/sign-in/known-devices.ts'
import { endSessions } from '#platform/session/end-sessions.ts'
import type { Work } from '#platform/work.ts'
import type { Operator } from './operator.ts'
import { operatorKey } from './operator-door.ts'

/** Ends every session of the operator, this one too, and knows none of their browsers any more. X-07 */
export async function signOutEverywhere(work: Work, operator: Operator): Promise<void> {
  const sessions = await endSessions(work, 'backoffice', operator.id)
  await forgetDevices(work, operatorKey(work.secrets, operator.email))
  record(work, 'sign-out-everywhere', { subject: `operator:${operator.id}`, detail: { sessions } })
}
