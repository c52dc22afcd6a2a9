import { record } from '#domain/audit/record.ts'
import { endSession } from '#platform/session/end-sessions.ts'
import type { Work } from '#platform/work.ts'
import type { Operator } from './operator.ts'

/** 「ログアウト」: ends this session and no other. */
export async function signOut(work: Work, { operator, session }: { operator: Operator; session: Buffer }) {
  await endSession(work, session)
  record(work, 'sign-out', { subject: `operator:${operator.id}` })
}
