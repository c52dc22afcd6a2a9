import type { FeeSchedule } from '../fee-schedule.ts'
import { checkDigitAgrees, checkDigitCoversFeeSchedule } from '../institution-code.ts'

export interface Decision {
  /** Null when nothing says which. */
  readonly feeSchedule: FeeSchedule | null
  readonly checkDigitAgrees: boolean
}

/**
 * The 点数表 of a code that a list names without it: the only candidate, or the one with which the check digit agrees
 * (it never agrees with two). In prefectures 11 to 14 the check digit says nothing about it.
 */
export function decideFeeSchedule(prefecture: string, code7: string, candidates: readonly FeeSchedule[]): Decision {
  const agreeing = candidates.filter((feeSchedule) => checkDigitAgrees({ prefecture, feeSchedule, code7 }))
  const agrees = agreeing.length > 0
  const [only, another] = candidates
  if (only !== undefined && another === undefined) return { feeSchedule: only, checkDigitAgrees: agrees }
  if (!checkDigitCoversFeeSchedule(prefecture)) return { feeSchedule: null, checkDigitAgrees: agrees }
  return { feeSchedule: agreeing[0] ?? null, checkDigitAgrees: agrees }
}
