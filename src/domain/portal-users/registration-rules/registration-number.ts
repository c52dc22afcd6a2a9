import { foldHyphens } from '#platform/text/hyphens.ts'
import { toFullKana, toHalfWidth } from '#platform/text/width.ts'
import { complainOfUnreadable } from './one-line.ts'
import { type Reading, refusal, understood } from './reading.ts'

export const REGISTRATION_NUMBER_AT_MOST = 30

export const REGISTRATION_NUMBER_MESSAGES = {
  missing: '登録記号番号を入力してください。',
  tooLong: `登録記号番号は${REGISTRATION_NUMBER_AT_MOST}文字以内で入力してください。`,
  otherCharacter: (character: string) =>
    `登録記号番号に「${character}」が入っています。通知書にある漢字・かな・英字・数字だけを入力してください。`,
} as const

/** However it was typed: letters and digits half width, without hyphens and spaces. */
export const foldRegistrationNumber = (typed: string): string =>
  foldHyphens(toHalfWidth(toFullKana(typed))).replaceAll(/[-\s]/g, '')

/** 「登録記号番号」 of 施術所等, as it is kept. Its structure is not published. */
export function readRegistrationNumber(typed: string): Reading {
  const number = foldRegistrationNumber(typed)
  if (!number) return refusal(REGISTRATION_NUMBER_MESSAGES.missing)
  if ([...number].length > REGISTRATION_NUMBER_AT_MOST) return refusal(REGISTRATION_NUMBER_MESSAGES.tooLong)
  const complaint = complainOfUnreadable(number)
  if (complaint) return refusal(complaint)
  const other = [...number].find((character) => !/[0-9A-Za-zぁ-んァ-ヶー々\p{Ideographic}]/u.test(character))
  return other ? refusal(REGISTRATION_NUMBER_MESSAGES.otherCharacter(other)) : understood(number)
}
