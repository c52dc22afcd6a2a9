import { inWords } from '#platform/clock/in-words.ts'
import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

export interface OperatorInvitation {
  readonly name: string
  readonly token: string
  readonly until: Temporal.Instant
}

/** The link by which an operator sets their password. B-01 */
export const operatorInvitationMail = (
  letterhead: Letterhead,
  { name, token, until }: OperatorInvitation,
): ComposedMail =>
  composeMail(letterhead, {
    system: '実施機関業務サイト',
    about: 'パスワードの設定',
    greeting: `${name} 様`,
    reason: '管理者が、実施機関業務サイトのパスワードを設定していただくお手続きを行いました。',
    link: {
      label: 'パスワードを設定する',
      href: `${letterhead.origins.backoffice}/invitation/${token}`,
      note: `${inWords(until)}まで、一度だけ使えます。新しいメールが届いたときは、新しいほうをお使いください。`,
    },
    paragraphs: [
      '設定したあとは、メールアドレスとパスワード、認証アプリ（Google Authenticatorなど）のパスコードでログインします。スマートフォンなど、認証アプリを入れた端末をご用意ください。',
      'お心当たりがないときは、何もせずに管理者へお知らせください。',
    ],
  })
