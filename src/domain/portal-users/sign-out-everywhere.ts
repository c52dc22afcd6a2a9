import { record } from '#domain/audit/record.ts'
import { accountKey } from '#domain/sign-in/account-key.ts'
import { forgetDevices } from '#domain/sign-in/known-devices.ts'
import { endSessions } from '#platform/session/end-sessions.ts'
import type { Work } from '#platform/work.ts'
import type { PortalUser } from './portal-user.ts'

/** Ends every session of the user, this one too, and knows none of their browsers any more: after one was lost. X-07 */
export async function signOutEverywhere(work: Work, user: PortalUser): Promise<void> {
  const sessions = await endSessions(work, 'portal', user.id)
  await forgetDevices(work, accountKey(work.secrets, 'portal', user.email))
  record(work, 'sign-out-everywhere', { subject: `portal-user:${user.id}`, detail: { sessions } })
}
