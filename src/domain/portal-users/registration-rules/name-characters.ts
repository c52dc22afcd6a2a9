import { isJisKanji } from '#platform/text/jis-x-0208.ts'
import { isPrivateUse, substituteFor } from '#platform/text/substitutes.ts'

/** Refused characters in one message: a name of pictures must not fill the page. */
const NAMED_AT_MOST = 5

export const NAME_CHARACTER_MESSAGES = {
  replace: (character: string, substitute: string) =>
    `「${character}」は使えません。「${substitute}」に置き換えてください。`,
  privateUse: '外字（お使いのパソコンだけで表示される文字）は使えません。ほかの漢字かひらがなに置き換えてください。',
  kanji: (character: string) =>
    `「${character}」は使えません。JIS第一水準・第二水準の漢字か、ひらがなに置き換えてください。`,
  sign: (character: string) => `「${character}」は使えません。取り除いてください。記号は「々」「．」「ー」が使えます。`,
} as const

const KANA_ALPHANUMERICS_SIGNS = /^[ぁ-んァ-ヶ０-９Ａ-Ｚａ-ｚ々．ー]$/
const SPACE = '\u3000'

const isAccepted = (character: string): boolean =>
  character === SPACE || KANA_ALPHANUMERICS_SIGNS.test(character) || isJisKanji(character)

/**
 * What is the matter with a name in full width that holds more than かな, カナ, 英数字, ． ー and kanji of JIS level 1 and 2:
 * each such character is named with its substitute. The suggestion has all of them replaced, if all can be.
 */
export function complainOfNameCharacters(
  name: string,
): { readonly message: string; readonly suggestion?: string | undefined } | undefined {
  const refused = [...new Set(name)].filter((character) => !isAccepted(character))
  if (refused.length === 0) return undefined
  const messages = new Set(refused.slice(0, NAMED_AT_MOST).map(messageAbout))
  return { message: [...messages].join(''), suggestion: suggest(name) }
}

function messageAbout(character: string): string {
  const substitute = acceptedSubstitute(character)
  if (substitute) return NAME_CHARACTER_MESSAGES.replace(character, substitute)
  if (isPrivateUse(character)) return NAME_CHARACTER_MESSAGES.privateUse
  return /\p{Ideographic}/u.test(character)
    ? NAME_CHARACTER_MESSAGES.kanji(character)
    : NAME_CHARACTER_MESSAGES.sign(character)
}

/** Undefined when one of them has no substitute. */
function suggest(name: string): string | undefined {
  const replaced = [...name].map((character) => (isAccepted(character) ? character : acceptedSubstitute(character)))
  return replaced.includes(undefined) ? undefined : replaced.join('')
}

function acceptedSubstitute(character: string): string | undefined {
  const substitute = substituteFor(character)
  return substitute && [...substitute].every(isAccepted) ? substitute : undefined
}
