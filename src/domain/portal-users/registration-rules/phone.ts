import { bareDigits, firstNonDigit } from './digits.ts'
import { complainOfUnreadable } from './one-line.ts'
import { type Reading, refusal, understood } from './reading.ts'

export const PHONE_MESSAGES = {
  missing: '電話番号を入力してください。',
  notADigit: (character: string) =>
    `電話番号に「${character}」が入っています。数字だけを入力してください（例：0312345678）。内線番号は入れません。`,
  wrongLength: (count: number) =>
    `電話番号は市外局番から10桁か11桁です。今は${count}桁です。抜けや余りがないかご確認ください。`,
  noTrunkPrefix: '電話番号は「0」から始まります。市外局番から入力してください（例：0312345678）。',
} as const

/**
 * 「電話番号」: kept as 10 or 11 digits that begin with 0. Hyphens, spaces, brackets, dots, full width and +81 are
 * understood. 003 p.8
 */
export function readPhone(typed: string): Reading {
  const phone = bareDigits(typed)
    .replace(/[.．・･]/g, '')
    .replace(/^\+81(?:0)?/, '0')
  if (!phone) return refusal(PHONE_MESSAGES.missing)
  const other = firstNonDigit(phone)
  if (other) return refusal(complainOfUnreadable(phone) ?? PHONE_MESSAGES.notADigit(other))
  if (!phone.startsWith('0')) return refusal(PHONE_MESSAGES.noTrunkPrefix)
  return /^[0-9]{10,11}$/.test(phone) ? understood(phone) : refusal(PHONE_MESSAGES.wrongLength(phone.length))
}
