import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type Application, REVIEWABLE } from './application.ts'
import type { ApplicationKind } from './application-kind.ts'
import { changeStatus } from './change-status.ts'
import { mailApplicant } from './mail-applicant.ts'

/**
 * All of an approval that is in its transaction, from the application as it was read and what its kind prepared before.
 * Refusals: `decided` (by somebody else, or withdrawn, or sent again). B-03
 */
export async function carryOutApproval<Content>(
  work: Work,
  kind: ApplicationKind<Content>,
  { institution, id, version, sealed }: Application<Content>,
  prepared: unknown,
): Promise<Outcome<undefined, 'decided'>> {
  const key = { institution, id }
  const approved = await changeStatus(work, kind, key, { from: REVIEWABLE, to: 'approved', version })
  if (!approved) return refused('decided')
  await kind.issue?.(work, { ...approved, sealed }, prepared)
  await mailApplicant(work, kind, approved, 'completion')
  record(work, 'approve-application', { subject: `application:${id}`, institution })
  return done()
}
