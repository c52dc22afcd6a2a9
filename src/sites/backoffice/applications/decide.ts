import { REVIEWABLE } from '#domain/applications/application.ts'
import type { ApplicationKind } from '#domain/applications/application-kind.ts'
import { approveApplication } from '#domain/applications/approve-application.ts'
import { readStoredApplication } from '#domain/applications/read-stored-application.ts'
import { findFindings, isWrong } from '#domain/applications/review/find-findings.ts'
import { rejectApplication, returnApplication } from '#domain/applications/review-application.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import type { OperatorContext } from '../page.ts'
import type { Chosen } from './chosen.ts'
import type { Decision } from './decision-form.ts'

/** Whether whoever decides has read what speaks against an approval. */
export type Reading = Pick<Decision, 'decision' | 'message'> & { readonly read: boolean }

/**
 * Carries out the decision on the version that was read, and on no other. Refusals: `decided`; `unread` (something
 * speaks against an approval that nobody confirmed to have read).
 */
export async function decide(
  c: OperatorContext,
  kind: ApplicationKind,
  key: Chosen,
  { decision, message, read }: Reading,
): Promise<Outcome<undefined, 'decided' | 'unread'>> {
  if (decision === 'approve') {
    if (!read && (await speaksAgainst(c, kind, key))) return refused('unread')
    return approveApplication(c.env, c.actor, kind, key)
  }
  const carryOut = decision === 'return' ? returnApplication : rejectApplication
  return c.transact((work) => carryOut(work, kind, key, message ?? ''))
}

/** Of what was decided meanwhile that is told instead. */
async function speaksAgainst({ env }: OperatorContext, kind: ApplicationKind, key: Chosen): Promise<boolean> {
  const stored = await readStoredApplication(env.db, kind, key)
  const isDecidable = stored?.version === key.version && REVIEWABLE.some((status) => status === stored.status)
  return isDecidable && (await findFindings(env.db, kind, stored)).some(isWrong)
}
