import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

/** Somebody registers with an address that has a user: only its owner learns that. P-05 */
export const alreadyRegisteredMail = (letterhead: Letterhead): ComposedMail =>
  composeMail(letterhead, {
    system: '総合ポータルサイト',
    about: 'ユーザー登録のお申込みについて',
    reason:
      'このメールアドレスでユーザー登録のお申込みがありましたが、このメールアドレスはすでに登録されています。新しい登録は行っていません。',
    link: { label: 'ログインする', href: `${letterhead.origins.portal}/sign-in` },
    paragraphs: [
      'ユーザーIDは、このメールアドレスです。パスワードが分からないときは、ログインのページの「パスワードの再設定」から設定し直せます。',
      '別の医療機関等を登録するときは、別のメールアドレスで手続きをしてください。',
      'お心当たりがないときは、何もしないでください。登録されている内容は変わりません。',
    ],
  })
