import { record } from '#domain/audit/record.ts'
import { endSession } from '#platform/session/end-sessions.ts'
import type { Work } from '#platform/work.ts'
import type { SignedInAccount } from './signed-in-account.ts'

/** 「ログアウト」: ends this session. 004 p.14 */
export async function signOut(work: Work, { account, session }: { account: SignedInAccount; session: Buffer }) {
  await endSession(work, session)
  record(work, 'sign-out', { subject: `account:${account.id}` })
}
