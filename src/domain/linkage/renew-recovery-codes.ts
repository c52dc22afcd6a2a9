import { record } from '#domain/audit/record.ts'
import { makeRecoveryCodes } from '#domain/second-factor/make-recovery-codes.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Session } from '#platform/session/find-session.ts'
import type { Work } from '#platform/work.ts'
import { findEnrolment } from './find-enrolment.ts'
import type { LinkageAccount } from './linkage-account.ts'
import { linkageFactor } from './linkage-factor.ts'
import { RECOVERY_CODES_MADE_WITHIN } from './sign-in-limits.ts'

/**
 * New recovery codes in the place of older ones, to be shown once.
 * Refusals: `too-late`, the sign-in is longer ago than an unattended screen should be trusted; `not-enrolled`. L-11
 */
export async function renewRecoveryCodes(
  work: Work,
  { account, session }: { readonly account: LinkageAccount; readonly session: Pick<Session, 'openedAt'> },
): Promise<Outcome<readonly string[], 'too-late' | 'not-enrolled'>> {
  const until = session.openedAt.add(RECOVERY_CODES_MADE_WITHIN)
  if (Temporal.Instant.compare(until, work.now) <= 0) return refused('too-late')
  if (!(await findEnrolment(work.db, account))) return refused('not-enrolled')
  const codes = await makeRecoveryCodes(work, linkageFactor(account))
  record(work, 'renew-recovery-codes', { subject: `app-account:${account.id}` })
  return done(codes)
}
