import { complainOfNameCharacters } from '#domain/portal-users/registration-rules/name-characters.ts'
import { complainOfUnreadable, joinWords } from '#domain/portal-users/registration-rules/one-line.ts'
import { type Reading, refusal, understood } from '#domain/portal-users/registration-rules/reading.ts'
import { hyphensToLongVowels } from '#platform/text/hyphens.ts'
import { toKatakana } from '#platform/text/kana.ts'
import { toFullWidth } from '#platform/text/width.ts'

/** In full-width characters, the blank between the names among them. 004 p.45 */
export const USER_NAME_AT_MOST = 20
export const USER_KANA_AT_MOST = 40

export const USER_NAME_MESSAGES = {
  missing: (label: string) => `${label}を入力してください。`,
  tooLong: (label: string, most: number, is: number) =>
    `${label}は全角${most}文字以内で入力してください（いまは${is}文字です）。`,
  kana: (character: string) =>
    `ユーザ名（カナ）に「${character}」は使えません。全角のカタカナと英数字で入力してください（例：ミホン　タロウ）。`,
} as const

const NAME = 'ユーザ名'
const KANA = 'ユーザ名（カナ）'
const OUTSIDE_KANA = /[^ァ-ヶー・Ａ-Ｚａ-ｚ０-９\u3000]/u
const VARIATION_SELECTORS = /\p{Variation_Selector}/gu

/**
 * 「ユーザ名」: かな, カナ, kanji of JIS level 1 and 2 and 英数字, all in full width, to which half width is converted.
 * Each character that cannot be taken is named, 外字 with what to write instead. E-06, 004 p.45
 */
export function readUserName(typed: string): Reading {
  const name = inFullWidth(typed.normalize('NFC').replace(VARIATION_SELECTORS, ''))
  const problem = findProblem(name, NAME, USER_NAME_AT_MOST)
  if (problem) return refusal(problem)
  const complaint = complainOfNameCharacters(name)
  return complaint ? refusal(complaint.message, complaint.suggestion) : understood(name)
}

/** 「ユーザ名（カナ）」: カタカナ and 英数字 in full width; hiragana and half width are converted. E-06, 004 p.45 */
export function readUserKana(typed: string): Reading {
  const kana = inFullWidth(toKatakana(typed.normalize('NFC')))
  const problem = findProblem(kana, KANA, USER_KANA_AT_MOST)
  if (problem) return refusal(problem)
  const [other] = OUTSIDE_KANA.exec(kana) ?? []
  return other ? refusal(USER_NAME_MESSAGES.kana(other)) : understood(kana)
}

const inFullWidth = (text: string): string => joinWords(hyphensToLongVowels(toFullWidth(text)), '\u3000')

function findProblem(text: string, label: string, most: number): string | undefined {
  if (!text) return USER_NAME_MESSAGES.missing(label)
  const { length } = [...text]
  return length > most ? USER_NAME_MESSAGES.tooLong(label, most, length) : complainOfUnreadable(text)
}
