import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

export interface InstitutionAlreadyRegistered {
  /** As typed in the registration. */
  readonly name: string
  /** Ten digits, or the 登録記号番号. */
  readonly code: string | null
}

/** The institution has a user already: one at a time. Does not say who. P-05 */
export const institutionAlreadyRegisteredMail = (
  letterhead: Letterhead,
  { name, code }: InstitutionAlreadyRegistered,
): ComposedMail =>
  composeMail(letterhead, {
    system: '総合ポータルサイト',
    about: 'ユーザー登録のお申込みについて',
    reason:
      'このメールアドレスでユーザー登録のお申込みがありましたが、次の医療機関等はすでに登録されています。新しい登録は行っていません。',
    facts: [['医療機関等', name], ...(code ? [['コード・番号', code] as const] : [])],
    paragraphs: [
      '1つの医療機関等に登録できるユーザーは1人です。登録した担当者に心当たりがあるときは、院内でご確認ください。',
      '担当者が分からないとき、退職などで連絡が取れないときは、下記までお電話ください。コードを間違えたときは、トップページの「新規ユーザー登録はこちら」からやり直せます。',
      'お心当たりがないときは、何もしないでください。',
    ],
  })
