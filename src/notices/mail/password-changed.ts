import { inWords } from '#platform/clock/in-words.ts'
import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

export interface PasswordChanged {
  readonly name: string
  readonly at: Temporal.Instant
}

/** 「パスワードを変更しました」: so that nobody's password is changed without their knowing. P-09 */
export const passwordChangedMail = (letterhead: Letterhead, { name, at }: PasswordChanged): ComposedMail =>
  composeMail(letterhead, {
    system: '総合ポータルサイト',
    about: 'パスワードを変更しました',
    greeting: `${name} 様`,
    reason: 'パスワードの再設定が完了しましたので、お知らせします。',
    facts: [['変更した日時', inWords(at)]],
    link: { label: 'ログインする', href: `${letterhead.origins.portal}/sign-in` },
    paragraphs: [
      'ログイン中だったすべての端末からログアウトしました。次回からは新しいパスワードでログインしてください。',
      'お心当たりがないときは、別の人がメールを読める状態かもしれません。すぐに下記までお電話ください。',
    ],
  })
