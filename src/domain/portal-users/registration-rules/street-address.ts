import { toFullKana } from '#platform/text/width.ts'
import { complainOfUnreadable, joinWords } from './one-line.ts'
import { type Reading, refusal, understood } from './reading.ts'

export const STREET_ADDRESS_AT_MOST = 100

export const STREET_ADDRESS_MESSAGES = {
  tooLong: `住所は${STREET_ADDRESS_AT_MOST}文字以内で入力してください。`,
} as const

/** 「住所」 as the public list or the institution itself writes it, variant kanji included; one line. */
export function readStreetAddress(typed: string): Reading {
  const address = joinWords(toFullKana(typed), ' ')
  if ([...address].length > STREET_ADDRESS_AT_MOST) return refusal(STREET_ADDRESS_MESSAGES.tooLong)
  const complaint = complainOfUnreadable(address)
  return complaint ? refusal(complaint) : understood(address)
}
