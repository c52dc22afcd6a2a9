import { inWords } from '#platform/clock/in-words.ts'
import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

export interface ConfirmRegistration {
  readonly lastName: string
  readonly firstName: string
  readonly token: string
  readonly until: Temporal.Instant
}

/** The link that completes a registration. P-07, 003 p.11 */
export const confirmRegistrationMail = (
  letterhead: Letterhead,
  { lastName, firstName, token, until }: ConfirmRegistration,
): ComposedMail =>
  composeMail(letterhead, {
    system: '総合ポータルサイト',
    about: 'メールアドレス登録確認メール',
    greeting: `${lastName} ${firstName} 様`,
    reason:
      '医療機関等向け総合ポータルサイトへのユーザー登録を受け付けました。次のリンクを開いて、登録を完了してください。',
    link: {
      label: 'ユーザー登録の完了に進む',
      href: `${letterhead.origins.portal}/register/activate/${token}`,
      note: `${inWords(until)}まで、一度だけ使えます。`,
    },
    paragraphs: [
      'リンクを開くと「登録を完了する」というボタンのあるページが表示されます。ボタンを押すと登録が完了し、ログインできるようになります。',
      '同じメールアドレスでもう一度登録の手続きをすると、このリンクは使えなくなり、新しいメールが届きます。',
      'お心当たりがないときは、何もしないでください。登録は行われません。',
    ],
  })
