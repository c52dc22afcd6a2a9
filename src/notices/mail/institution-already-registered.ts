import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

/**
 * The institution has a user already: one at a time. Does not say who, and nothing that was typed but its code (ten
 * digits, or the 登録記号番号). P-05
 */
export const institutionAlreadyRegisteredMail = (letterhead: Letterhead, code: string | null): ComposedMail =>
  composeMail(letterhead, {
    system: '総合ポータルサイト',
    about: 'ユーザー登録のお申込みについて',
    reason:
      'このメールアドレスでユーザー登録のお申込みがありましたが、お申込みの医療機関等はすでに登録されています。新しい登録は行っていません。',
    ...(code && { facts: [['コード・番号', code]] }),
    paragraphs: [
      '1つの医療機関等に登録できるユーザーは1人です。登録した担当者に心当たりがあるときは、院内でご確認ください。',
      '担当者が分からないとき、退職などで連絡が取れないときは、下記までお電話ください。コードを間違えたときは、トップページの「新規ユーザー登録はこちら」からやり直せます。',
      'お心当たりがないときは、何もしないでください。',
    ],
  })
