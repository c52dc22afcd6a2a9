import { hyphensToLongVowels } from '#platform/text/hyphens.ts'
import { toFullWidth } from '#platform/text/width.ts'
import { complainOfNameCharacters, NAME_CHARACTER_MESSAGES } from './name-characters.ts'
import { complainOfUnreadable, joinWords } from './one-line.ts'
import { type Reading, refusal, understood } from './reading.ts'

export const FOUNDER_AT_MOST = 100

export const FOUNDER_MESSAGES = {
  missing: '開設者を入力してください。',
  tooLong: `開設者は${FOUNDER_AT_MOST}文字以内で入力してください。`,
  ...NAME_CHARACTER_MESSAGES,
} as const

const VARIATION_SELECTORS = /\p{Variation_Selector}/gu
const SPACE = '\u3000'

/**
 * 「開設者（全角）」: かな, カナ, 全角英数, 々 ． ー and kanji of JIS level 1 and 2, words apart by one full-width space.
 * Half width becomes full width, and a hyphen after katakana the long vowel mark. Each refused character is named,
 * its substitute offered. 003 p.8
 */
export function readFounder(typed: string): Reading {
  const plain = typed.normalize('NFC').replace(VARIATION_SELECTORS, '')
  const founder = joinWords(hyphensToLongVowels(toFullWidth(plain)), SPACE)
  if (!founder) return refusal(FOUNDER_MESSAGES.missing)
  if ([...founder].length > FOUNDER_AT_MOST) return refusal(FOUNDER_MESSAGES.tooLong)
  const complaint = complainOfUnreadable(founder)
  if (complaint) return refusal(complaint)
  const unfit = complainOfNameCharacters(founder)
  return unfit ? refusal(unfit.message, unfit.suggestion) : understood(founder)
}
