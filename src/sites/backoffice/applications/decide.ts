import { approveApplication } from '#domain/applications/approve-application.ts'
import { rejectApplication, returnApplication } from '#domain/applications/review-application.ts'
import { type Outcome, refused } from '#platform/outcome.ts'
import { soleText } from '#platform/site/form-entries.ts'
import type { OperatorContext } from '../page.ts'
import type { AskedApplication } from './asked-application.ts'
import type { Decision } from './decision-form.ts'

/** Carries out the decision on the version that was read, and on no other. Refusals: `decided` */
export async function decide(
  c: OperatorContext,
  { institution, application, kind }: AskedApplication,
  { decision, message }: Decision,
): Promise<Outcome<undefined, 'decided'>> {
  const version = Number(soleText(c.entries, 'version'))
  if (version !== application.version) return refused('decided')
  const key = { institution, id: application.id, version }
  if (decision === 'approve') return approveApplication(c.env, c.actor, kind, key)
  const carryOut = decision === 'return' ? returnApplication : rejectApplication
  return c.transact((work) => carryOut(work, kind, key, message ?? ''))
}
