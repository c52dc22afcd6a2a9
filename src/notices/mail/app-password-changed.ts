import { inWords } from '#platform/clock/in-words.ts'
import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

export interface AppPasswordChanged {
  /** Of the institution's user of the portal, who applied for the account. */
  readonly name: string
  readonly loginId: string
  readonly at: Temporal.Instant
}

/** 「パスワードを変更しました」 of a receipt computer's account: no password is changed unknown to who answers for it. L-07 */
export const appPasswordChangedMail = (
  letterhead: Letterhead,
  { name, loginId, at }: AppPasswordChanged,
): ComposedMail =>
  composeMail(letterhead, {
    system: 'レセコン連携',
    about: 'パスワードを変更しました',
    greeting: `${name} 様`,
    reason: '資格確認限定型レセコン連携機能のアカウントで、パスワードの変更が完了しましたので、お知らせします。',
    facts: [
      ['ログインID', loginId],
      ['変更した日時', inWords(at)],
    ],
    link: { label: 'ログインする', href: `${letterhead.origins.linkage}/sign-in` },
    paragraphs: [
      '「ユーザ設定情報」の用紙に書かれたパスワードは、もう使えません。このログインIDを使う方が変更したかどうか、お確かめください。',
      'お心当たりがないときは、別の人がパスワードを知っているかもしれません。すぐに下記までお電話ください。',
    ],
  })
