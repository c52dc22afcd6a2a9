import { complainOfUnreadable } from './one-line.ts'
import { type Reading, refusal, understood } from './reading.ts'

export const PASSWORD_AT_LEAST = 8
export const PASSWORD_AT_MOST = 100

export const PASSWORD_MESSAGES = {
  missing: 'パスワードを入力してください。',
  tooShort: `パスワードは${PASSWORD_AT_LEAST}文字以上にしてください。`,
  tooLong: `パスワードは${PASSWORD_AT_MOST}文字以内にしてください。`,
  lacks: (kinds: readonly string[]) => `パスワードに${kinds.join('・')}を入れてください。`,
  fullWidth: 'パスワードに全角の英数字・記号・空白が入っています。日本語入力を切り、半角で入力し直してください。',
  differs: '2つのパスワードが一致しません。もう一度入力してください。',
} as const

const NEEDED = [
  [/[a-z]/, '英小文字（a〜z）'],
  [/[A-Z]/, '英大文字（A〜Z）'],
  [/[0-9]/, '数字（0〜9）'],
] as const

/**
 * 「パスワード」 of a portal user: 8 to 100 characters with a lower-case letter, an upper-case letter and a digit.
 * Other characters and spaces count as typed; nothing is converted or trimmed. Every broken rule is named. 003 p.8
 */
export function readPassword(typed: string): Reading {
  if (!typed) return refusal(PASSWORD_MESSAGES.missing)
  if (/[\uff01-\uff5e\u3000]/.test(typed)) return refusal(PASSWORD_MESSAGES.fullWidth)
  const complaint = complainOfUnreadable(typed)
  if (complaint) return refusal(complaint)
  const lacking = NEEDED.filter(([kind]) => !kind.test(typed)).map(([, name]) => name)
  const broken = [
    [...typed].length < PASSWORD_AT_LEAST && PASSWORD_MESSAGES.tooShort,
    [...typed].length > PASSWORD_AT_MOST && PASSWORD_MESSAGES.tooLong,
    lacking.length > 0 && PASSWORD_MESSAGES.lacks(lacking),
  ].filter((message) => message !== false)
  return broken.length > 0 ? refusal(broken.join('')) : understood(typed)
}
