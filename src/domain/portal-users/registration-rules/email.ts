import { foldHyphens } from '#platform/text/hyphens.ts'
import { toHalfWidth } from '#platform/text/width.ts'
import { complainOfUnreadable } from './one-line.ts'
import { type Reading, refusal, understood } from './reading.ts'

/** RFC 5321 §4.5.3.1 with erratum 1690: the whole address; the part before the @. */
export const EMAIL_AT_MOST = 254
const LOCAL_PART_AT_MOST = 64

export const EMAIL_MESSAGES = {
  missing: 'メールアドレスを入力してください。',
  noAt: 'メールアドレスに「@」がありません。「@」とその後ろまで入力してください（例：uketsuke@example.jp）。',
  manyAts: 'メールアドレスに「@」が2つ以上あります。アドレスを1つだけ入力してください。',
  otherCharacter: (character: string) =>
    `メールアドレスに「${character}」は使えません。英小文字、数字、「.」「-」「_」「+」で入力してください。`,
  space: 'メールアドレスの途中に空白があります。取り除いてください。',
  localPart: '「@」の前をご確認ください。「.」で始まる・終わる、または「.」が続くアドレスは使えません。',
  domain: '「@」の後ろをご確認ください（例：example.jp）。',
  tooLong: `メールアドレスは${EMAIL_AT_MOST}文字以内（「@」の前は${LOCAL_PART_AT_MOST}文字以内）で入力してください。`,
} as const

const LOCAL_PART = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*$/
/** RFC 1035 §2.3.1, at least two labels, the last of them no number. */
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/

/**
 * 「メールアドレス」: kept in lower case and half width (。 counts as a full-width dot), at most 254 characters of
 * lower-case letters, digits and `. - _ +`. 003 p.8
 */
export function readEmail(typed: string): Reading {
  const email = foldHyphens(toHalfWidth(typed.trim()).replace(/[。｡]/g, '.')).replace(/[A-Z]/g, (letter) =>
    letter.toLowerCase(),
  )
  if (!email) return refusal(EMAIL_MESSAGES.missing)
  const message = complainOfCharacters(email) ?? complainOfShape(email)
  return message ? refusal(message) : understood(email)
}

function complainOfCharacters(email: string): string | undefined {
  if (/\s/.test(email)) return EMAIL_MESSAGES.space
  const other = [...email].find((character) => !/[a-z0-9._+@-]/.test(character))
  return other && (complainOfUnreadable(email) ?? EMAIL_MESSAGES.otherCharacter(other))
}

function complainOfShape(email: string): string | undefined {
  const [local = '', domain, ...more] = email.split('@')
  if (domain === undefined) return EMAIL_MESSAGES.noAt
  if (more.length > 0) return EMAIL_MESSAGES.manyAts
  if (email.length > EMAIL_AT_MOST || local.length > LOCAL_PART_AT_MOST) return EMAIL_MESSAGES.tooLong
  if (!LOCAL_PART.test(local)) return EMAIL_MESSAGES.localPart
  return DOMAIN.test(domain) ? undefined : EMAIL_MESSAGES.domain
}
