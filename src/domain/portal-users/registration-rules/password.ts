import { complainOfUnreadable } from './one-line.ts'
import { type Reading, refusal, understood } from './reading.ts'

export const PASSWORD_AT_LEAST = 8
export const PASSWORD_AT_MOST = 100

export const PASSWORD_MESSAGES = {
  missing: 'パスワードを入力してください。',
  tooShort: `${PASSWORD_AT_LEAST}文字以上にしてください。`,
  tooLong: `${PASSWORD_AT_MOST}文字以内にしてください。`,
  noLowerCase: '英小文字（a〜z）を1文字以上入れてください。',
  noUpperCase: '英大文字（A〜Z）を1文字以上入れてください。',
  noDigit: '数字（0〜9）を1文字以上入れてください。',
  fullWidth: '全角の英数字・記号・空白が入っています。日本語入力を切り、半角で入力し直してください。',
  differs: '2つのパスワードが一致しません。もう一度入力してください。',
} as const

/**
 * 「パスワード」 of a portal user: 8 to 100 characters with a lower-case letter, an upper-case letter and a digit.
 * Other characters and spaces count as typed; nothing is converted or trimmed. Every broken rule is named. 003 p.8
 */
export function readPassword(typed: string): Reading {
  if (!typed) return refusal(PASSWORD_MESSAGES.missing)
  if (/[\uff01-\uff5e\u3000]/.test(typed)) return refusal(PASSWORD_MESSAGES.fullWidth)
  const complaint = complainOfUnreadable(typed)
  if (complaint) return refusal(complaint)
  const broken = [
    [...typed].length < PASSWORD_AT_LEAST && PASSWORD_MESSAGES.tooShort,
    [...typed].length > PASSWORD_AT_MOST && PASSWORD_MESSAGES.tooLong,
    !/[a-z]/.test(typed) && PASSWORD_MESSAGES.noLowerCase,
    !/[A-Z]/.test(typed) && PASSWORD_MESSAGES.noUpperCase,
    !/[0-9]/.test(typed) && PASSWORD_MESSAGES.noDigit,
  ].filter((message) => message !== false)
  return broken.length > 0 ? refusal(broken.join('')) : understood(typed)
}
