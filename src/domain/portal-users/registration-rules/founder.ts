import { hyphensToLongVowels } from '#platform/text/hyphens.ts'
import { isJisKanji } from '#platform/text/jis-x-0208.ts'
import { isPrivateUse, substituteFor } from '#platform/text/substitutes.ts'
import { toFullWidth } from '#platform/text/width.ts'
import { complainOfUnreadable, joinWords } from './one-line.ts'
import { type Reading, refusal, understood } from './reading.ts'

export const FOUNDER_AT_MOST = 100
/** Refused characters in one message: a name of pictures must not fill the page. */
const NAMED_AT_MOST = 5

export const FOUNDER_MESSAGES = {
  missing: '開設者を入力してください。',
  tooLong: `開設者は${FOUNDER_AT_MOST}文字以内で入力してください。`,
  replace: (character: string, substitute: string) =>
    `「${character}」は使えません。「${substitute}」に置き換えてください。`,
  privateUse: '外字（お使いのパソコンだけで表示される文字）は使えません。ほかの漢字かひらがなに置き換えてください。',
  kanji: (character: string) =>
    `「${character}」は使えません。JIS第一水準・第二水準の漢字か、ひらがなに置き換えてください。`,
  sign: (character: string) => `「${character}」は使えません。取り除いてください。記号は「々」「．」「ー」が使えます。`,
} as const

const KANA_ALPHANUMERICS_SIGNS = /^[ぁ-んァ-ヶ０-９Ａ-Ｚａ-ｚ々．ー]$/
const VARIATION_SELECTORS = /\p{Variation_Selector}/gu
const SPACE = '\u3000'

const isAccepted = (character: string): boolean => KANA_ALPHANUMERICS_SIGNS.test(character) || isJisKanji(character)

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
  const refused = [...new Set(founder)].filter((character) => character !== SPACE && !isAccepted(character))
  if (refused.length === 0) return understood(founder)
  const messages = new Set(refused.slice(0, NAMED_AT_MOST).map(messageAbout))
  return refusal([...messages].join(''), suggestFounder(founder))
}

function messageAbout(character: string): string {
  const substitute = acceptedSubstitute(character)
  if (substitute) return FOUNDER_MESSAGES.replace(character, substitute)
  if (isPrivateUse(character)) return FOUNDER_MESSAGES.privateUse
  return /\p{Ideographic}/u.test(character) ? FOUNDER_MESSAGES.kanji(character) : FOUNDER_MESSAGES.sign(character)
}

/** The founder with every refused character replaced; undefined when one of them has no substitute. */
function suggestFounder(founder: string): string | undefined {
  const replaced = [...founder].map((character) =>
    character === SPACE || isAccepted(character) ? character : acceptedSubstitute(character),
  )
  return replaced.includes(undefined) ? undefined : replaced.join('')
}

function acceptedSubstitute(character: string): string | undefined {
  const substitute = substituteFor(character)
  return substitute && [...substitute].every(isAccepted) ? substitute : undefined
}
