import { toFullKana, toHalfWidth } from '#platform/text/width.ts'
import { complainOfUnreadable, joinWords } from './one-line.ts'
import { type Reading, refusal, understood } from './reading.ts'

export const PERSON_NAME_AT_MOST = 50

export const PERSON_NAME_MESSAGES = {
  missing: (label: string) => `${label}を入力してください。`,
  tooLong: (label: string) => `${label}は${PERSON_NAME_AT_MOST}文字以内で入力してください。`,
  address: (label: string) =>
    `${label}には、お名前だけを入力してください。「/」「:」「@」や、アドレスのような文字は使えません。`,
} as const

/** What a mail program would make a link of. */
const ADDRESS = /[/:@]|\.[a-z]{2}/i

/**
 * 「姓」 or 「名」 of the person in charge: whatever their name is, in one line. Half-width kana become full width.
 * The source sets no rule on characters; ours keeps strangers from mailing links in the guise of a name. 003 p.7
 */
export function readPersonName(label: '姓' | '名', typed: string): Reading {
  const name = joinWords(toFullKana(typed.normalize('NFC')), ' ')
  if (!name) return refusal(PERSON_NAME_MESSAGES.missing(label))
  if ([...name].length > PERSON_NAME_AT_MOST) return refusal(PERSON_NAME_MESSAGES.tooLong(label))
  if (ADDRESS.test(toHalfWidth(name))) return refusal(PERSON_NAME_MESSAGES.address(label))
  const complaint = complainOfUnreadable(name)
  return complaint ? refusal(complaint) : understood(name)
}
