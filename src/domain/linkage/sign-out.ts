import { record } from '#domain/audit/record.ts'
import { endSession } from '#platform/session/end-sessions.ts'
import type { Work } from '#platform/work.ts'
import type { LinkageAccount } from './linkage-account.ts'

/** 「ログアウト」: ends this session. 001 p.14 */
export async function signOut(work: Work, { account, session }: { account: LinkageAccount; session: Buffer }) {
  await endSession(work, session)
  record(work, 'sign-out', { subject: `app-account:${account.id}` })
}
