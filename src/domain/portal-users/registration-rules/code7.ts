import { splitInstitutionCode } from '#domain/institutions/institution-code.ts'
import { bareDigits, firstNonDigit } from './digits.ts'
import { complainOfUnreadable } from './one-line.ts'
import { type Reading, refusal, understood } from './reading.ts'

export const CODE7_MESSAGES = {
  missing: '医療機関等・訪問看護ステーションコードを入力してください。',
  notADigit: (character: string) =>
    `コードに「${character}」が入っています。7桁の数字だけを入力してください（例：0123456）。`,
  wrongLength: (count: number) => `コードは7桁です。今は${count}桁です。先頭の0も省かずに入力してください。`,
  tenDigits: (code7: string) => `ここには、10桁のコードのうち下7桁を入力します。「${code7}」かどうかご確認ください。`,
} as const

/**
 * 「医療機関等・訪問看護ステーションコード（7桁）」. Full width, spaces and hyphens are understood; of a whole code of ten
 * digits the last seven are offered. Whether the check digit agrees is no question of shape.
 */
export function readCode7(typed: string): Reading {
  const code7 = bareDigits(typed)
  if (!code7) return refusal(CODE7_MESSAGES.missing)
  const other = firstNonDigit(code7)
  if (other) return refusal(complainOfUnreadable(code7) ?? CODE7_MESSAGES.notADigit(other))
  const whole = splitInstitutionCode(code7)
  if (whole) return refusal(CODE7_MESSAGES.tenDigits(whole.code7), whole.code7)
  return code7.length === 7 ? understood(code7) : refusal(CODE7_MESSAGES.wrongLength(code7.length))
}
