import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

export interface RegistrationCompleted {
  readonly lastName: string
  readonly firstName: string
  /** The mail address one signs in with. */
  readonly userName: string
}

/** The registration is complete; from now on one can sign in. P-08, 003 p.12 */
export const registrationCompletedMail = (
  letterhead: Letterhead,
  { lastName, firstName, userName }: RegistrationCompleted,
): ComposedMail =>
  composeMail(letterhead, {
    system: '総合ポータルサイト',
    about: 'ユーザー登録が完了しました',
    greeting: `${lastName} ${firstName} 様`,
    reason: '医療機関等向け総合ポータルサイトへのユーザー登録が完了しましたので、お知らせします。',
    facts: [
      ['ユーザーID', userName],
      ['パスワード', '登録のときに設定されたもの'],
    ],
    link: { label: 'ログインする', href: `${letterhead.origins.portal}/sign-in` },
    paragraphs: ['お心当たりがないときは、下記までお電話ください。'],
  })
