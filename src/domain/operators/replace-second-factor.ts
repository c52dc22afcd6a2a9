import { record } from '#domain/audit/record.ts'
import { confirmEnrolment } from '#domain/second-factor/confirm-enrolment.ts'
import { makeRecoveryCodes } from '#domain/second-factor/make-recovery-codes.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { Operator } from './operator.ts'
import { operatorFactor } from './operator-factor.ts'

/**
 * A code of the new app puts it in force; the old app and the old recovery codes are worth nothing from then on.
 * Returns the new recovery codes, to be shown once. Refusals: `wrong` code; `nothing-pending`.
 */
export async function replaceSecondFactor(
  work: Work,
  { operator, code }: { readonly operator: Operator; readonly code: string },
): Promise<Outcome<readonly string[], 'wrong' | 'locked' | 'nothing-pending'>> {
  const owner = operatorFactor(operator.id)
  const confirmed = await confirmEnrolment(work, owner, { code, first: false })
  record(work, 'replace-second-factor', {
    subject: `operator:${operator.id}`,
    outcome: confirmed.done ? undefined : confirmed.because,
  })
  return confirmed.done ? done(await makeRecoveryCodes(work, owner)) : confirmed
}
