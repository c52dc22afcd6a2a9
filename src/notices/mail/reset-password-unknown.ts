import type { Letterhead } from '#platform/letterhead.ts'
import { composeMail } from './compose-mail.ts'
import type { ComposedMail } from './mail.ts'

/** To an address that nobody is registered with: only who reads its mails learns that. P-09 */
export const resetPasswordUnknownMail = (letterhead: Letterhead): ComposedMail =>
  composeMail(letterhead, {
    system: '総合ポータルサイト',
    about: 'パスワードの再設定',
    reason: 'パスワードの再設定のお申し出を受けましたが、このメールアドレスで登録されているユーザーはいませんでした。',
    link: { label: 'パスワードの再設定をやり直す', href: `${letterhead.origins.portal}/password-reset` },
    paragraphs: [
      '別のメールアドレスで登録されている場合は、そのアドレスでやり直してください。まだ登録されていない場合は、トップページの「新規ユーザー登録はこちら」からご登録ください。',
      'お心当たりがないときは、何もしないでください。',
    ],
  })
