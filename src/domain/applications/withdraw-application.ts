import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type ApplicationKey, UNDECIDED } from './application.ts'
import type { ApplicationKind } from './application-kind.ts'
import { changeStatus } from './change-status.ts'

/** 取下げ, as long as nothing was decided. Refusals: `decided` (approved, rejected or withdrawn before). P-12 */
export async function withdrawApplication(
  work: Work,
  kind: ApplicationKind,
  key: ApplicationKey,
): Promise<Outcome<undefined, 'decided'>> {
  const application = await changeStatus(work, kind, key, { from: UNDECIDED, to: 'withdrawn' })
  if (!application) return refused('decided')
  await kind.release?.(work, application)
  record(work, 'withdraw-application', { subject: `application:${key.id}` })
  return done()
}
