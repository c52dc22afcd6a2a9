import { type FeeSchedule, findFeeSchedule } from './fee-schedule.ts'
import { findPrefecture } from './prefectures.ts'

/** An institution code (医療機関等コード) taken apart: 都道府県番号 2, 点数表番号 1, 7 digits of which the last is the 検証番号. */
export interface InstitutionCodeParts {
  readonly prefecture: string
  readonly feeSchedule: FeeSchedule
  readonly code7: string
}

/** 埼玉, 千葉, 東京 and 神奈川 compute the check digit from the 7 digits alone: 96,488 of 96,488 listed codes agree. */
const PREFECTURES_WITH_A_SHORT_CHECK = new Set(['11', '12', '13', '14'])

/** Whether the check digit of codes of this prefecture depends on the 点数表番号. */
export const checkDigitCoversFeeSchedule = (prefecture: string): boolean =>
  !PREFECTURES_WITH_A_SHORT_CHECK.has(prefecture)

/** The ten digits. The parts must be well formed; whether the check digit agrees is another question. */
export const composeInstitutionCode = ({ prefecture, feeSchedule, code7 }: InstitutionCodeParts): string =>
  `${prefecture}${feeSchedule}${code7}`

/** The parts of ten digits; undefined unless they are ten digits that begin with a prefecture and a 点数表番号. */
export function splitInstitutionCode(code: string): InstitutionCodeParts | undefined {
  if (!/^[0-9]{10}$/.test(code)) return undefined
  const prefecture = findPrefecture(code.slice(0, 2))
  const feeSchedule = findFeeSchedule(code.slice(2, 3))
  if (!prefecture || feeSchedule === undefined) return undefined
  return { prefecture: prefecture.code, feeSchedule, code7: code.slice(3) }
}

/**
 * Whether the last digit is the 検証番号 of the others. Codes in use and in official samples fail it (0119999991,
 * 1280110012): warn, never refuse.
 */
export const checkDigitAgrees = (parts: InstitutionCodeParts): boolean =>
  withCheckDigit({ ...parts, six: parts.code7.slice(0, 6) }).code7 === parts.code7

/** A code whose 検証番号 is still missing: six digits of the last seven. */
export interface UncheckedCode extends Omit<InstitutionCodeParts, 'code7'> {
  readonly six: string
}

/** Adds the 検証番号, as the prefecture computes it. */
export function withCheckDigit({ prefecture, feeSchedule, six }: UncheckedCode): InstitutionCodeParts {
  const covered = checkDigitCoversFeeSchedule(prefecture) ? `${prefecture}${feeSchedule}${six}` : six
  return { prefecture, feeSchedule, code7: `${six}${luhnDigit(covered)}` }
}

/** ISO/IEC 7812-1 annex B: from the right, weights 2 and 1, the digits of the products summed. */
function luhnDigit(digits: string): number {
  const products = [...digits].reverse().map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1))
  const sum = products.reduce((total, product) => total + (product > 9 ? product - 9 : product), 0)
  return (10 - (sum % 10)) % 10
}
