import { confirmEnrolment } from '#domain/second-factor/confirm-enrolment.ts'
import type { FactorOwner } from '#domain/second-factor/factor-owner.ts'
import { makeRecoveryCodes } from '#domain/second-factor/make-recovery-codes.ts'
import { type CodeRefusal, spendCode } from '#domain/second-factor/spend-code.ts'
import { spendRecoveryCode } from '#domain/second-factor/spend-recovery-code.ts'
import { done, type Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'

/** What somebody gives after their password. */
export interface FactorGiven {
  readonly kind: 'code' | 'recovery-code' | 'enrolment'
  readonly code: string
}

export type FactorRefusal = CodeRefusal | 'nothing-pending'

export interface FactorSpent {
  /** After the enrolment: to be shown once. */
  readonly recoveryCodes?: readonly string[]
  /** After a recovery code: how many are left. */
  readonly recoveryCodesLeft?: number
}

/** Spends what was given, whichever kind it is. */
export async function spendFactor(
  work: Work,
  owner: FactorOwner,
  { kind, code }: FactorGiven,
): Promise<Outcome<FactorSpent, FactorRefusal>> {
  if (kind === 'recovery-code') {
    const spent = await spendRecoveryCode(work, owner, code)
    return spent.done ? done({ recoveryCodesLeft: spent.value.left }) : spent
  }
  if (kind === 'enrolment') {
    const confirmed = await confirmEnrolment(work, owner, { code, first: true })
    return confirmed.done ? done({ recoveryCodes: await makeRecoveryCodes(work, owner) }) : confirmed
  }
  const spent = await spendCode(work, owner, code)
  return spent.done ? done({}) : spent
}
