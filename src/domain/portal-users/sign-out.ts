import { record } from '#domain/audit/record.ts'
import { endSession } from '#platform/session/end-sessions.ts'
import type { Work } from '#platform/work.ts'
import type { PortalUser } from './portal-user.ts'

/** 「ログアウト」: ends this session and no other. */
export async function signOut(work: Work, { user, session }: { user: PortalUser; session: Buffer }): Promise<void> {
  await endSession(work, session)
  record(work, 'sign-out', { subject: `portal-user:${user.id}` })
}
