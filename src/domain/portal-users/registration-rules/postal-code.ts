import { bareDigits, firstNonDigit } from './digits.ts'
import { complainOfUnreadable } from './one-line.ts'
import { type Reading, refusal, understood } from './reading.ts'

export const POSTAL_CODE_MESSAGES = {
  missing: '郵便番号を入力してください。',
  notADigit: (character: string) =>
    `郵便番号に「${character}」が入っています。7桁の数字だけを入力してください（例：1000001）。`,
  wrongLength: (count: number) => `郵便番号は7桁です。今は${count}桁です。`,
} as const

/** 「郵便番号」: kept as 7 digits. 〒, hyphens, spaces and full width are understood. */
export function readPostalCode(typed: string): Reading {
  const postalCode = bareDigits(typed.replace(/[〒〠〶]/g, ''))
  if (!postalCode) return refusal(POSTAL_CODE_MESSAGES.missing)
  const other = firstNonDigit(postalCode)
  if (other) return refusal(complainOfUnreadable(postalCode) ?? POSTAL_CODE_MESSAGES.notADigit(other))
  return postalCode.length === 7 ? understood(postalCode) : refusal(POSTAL_CODE_MESSAGES.wrongLength(postalCode.length))
}
