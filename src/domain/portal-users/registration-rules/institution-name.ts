import { toFullKana } from '#platform/text/width.ts'
import { complainOfUnreadable, joinWords } from './one-line.ts'
import { type Reading, refusal, understood } from './reading.ts'

export const INSTITUTION_NAME_AT_MOST = 100

export const INSTITUTION_NAME_MESSAGES = {
  missing: '医療機関・訪問看護ステーションの名称を入力してください。',
  tooLong: `名称は${INSTITUTION_NAME_AT_MOST}文字以内で入力してください。`,
} as const

/** The name as the public list or the institution itself writes it, variant kanji and 外字 included; one line. */
export function readInstitutionName(typed: string): Reading {
  const name = joinWords(toFullKana(typed), ' ')
  if (!name) return refusal(INSTITUTION_NAME_MESSAGES.missing)
  if ([...name].length > INSTITUTION_NAME_AT_MOST) return refusal(INSTITUTION_NAME_MESSAGES.tooLong)
  const complaint = complainOfUnreadable(name)
  return complaint ? refusal(complaint) : understood(name)
}
