import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type ApplicationKey, REVIEWABLE } from './application.ts'
import type { ApplicationKind } from './application-kind.ts'
import { changeStatus } from './change-status.ts'
import { mailApplicant } from './mail-applicant.ts'

type Decided = Outcome<undefined, 'decided'>

/** The application, in the version that was read: what was changed meanwhile is not decided unseen. */
type ReadVersion = ApplicationKey & { readonly version: number }

/** A reviewer begins: 受付済 → 審査中. Refusals: `decided` (or begun, or withdrawn) */
export async function beginReview(work: Work, kind: ApplicationKind, key: ApplicationKey): Promise<Decided> {
  const begun = await changeStatus(work, kind, key, { from: ['received'], to: 'in-review' })
  if (!begun) return refused('decided')
  record(work, 'begin-review', { subject: `application:${key.id}`, institution: key.institution })
  return done()
}

/** 差戻し, with the reason: the applicant corrects it and sends it again. Refusals: `decided`. B-02 */
export async function returnApplication(
  work: Work,
  kind: ApplicationKind,
  key: ReadVersion,
  message: string,
): Promise<Decided> {
  const returned = await changeStatus(work, kind, key, {
    from: REVIEWABLE,
    to: 'returned',
    message,
    version: key.version,
  })
  if (!returned) return refused('decided')
  await mailApplicant(work, kind, returned, 'returned', message)
  record(work, 'return-application', { subject: `application:${key.id}`, institution: key.institution })
  return done()
}

/** 却下, with the reason. What it had used up is free again. Refusals: `decided`. B-02 */
export async function rejectApplication(
  work: Work,
  kind: ApplicationKind,
  key: ReadVersion,
  message: string,
): Promise<Decided> {
  const rejected = await changeStatus(work, kind, key, {
    from: REVIEWABLE,
    to: 'rejected',
    message,
    version: key.version,
  })
  if (!rejected) return refused('decided')
  await kind.release?.(work, rejected)
  await mailApplicant(work, kind, rejected, 'rejected', message)
  record(work, 'reject-application', { subject: `application:${key.id}`, institution: key.institution })
  return done()
}
