import { inWords } from '#platform/clock/in-words.ts'
import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

export interface ResetPassword {
  readonly name: string
  readonly token: string
  readonly until: Temporal.Instant
}

/** The link that sets a new password. P-09 */
export const resetPasswordMail = (letterhead: Letterhead, { name, token, until }: ResetPassword): ComposedMail =>
  composeMail(letterhead, {
    system: '総合ポータルサイト',
    about: 'パスワードの再設定',
    greeting: `${name} 様`,
    reason: 'パスワードの再設定のお申し出を受けて、このメールをお送りしています。',
    link: {
      label: '新しいパスワードを設定する',
      href: `${letterhead.origins.portal}/password-reset/${token}`,
      note: `${inWords(until)}まで、一度だけ使えます。もう一度お申し出になると、このリンクは使えなくなり、新しいメールが届きます。`,
    },
    paragraphs: [
      '新しいパスワードを設定すると、ログイン中のすべての端末からログアウトします。',
      'お心当たりがないときは、何もしないでください。パスワードは変わりません。',
    ],
  })
