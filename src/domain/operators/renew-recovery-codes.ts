import { record } from '#domain/audit/record.ts'
import { makeRecoveryCodes } from '#domain/second-factor/make-recovery-codes.ts'
import type { Work } from '#platform/work.ts'
import type { Operator } from './operator.ts'
import { operatorFactor } from './operator-factor.ts'

/** New recovery codes, to be shown once; the old ones are worth nothing from then on. */
export async function renewRecoveryCodes(work: Work, operator: Operator): Promise<readonly string[]> {
  record(work, 'renew-recovery-codes', { subject: `operator:${operator.id}` })
  return makeRecoveryCodes(work, operatorFactor(operator.id))
}
