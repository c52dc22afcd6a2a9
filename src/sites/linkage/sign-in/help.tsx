import { Actions, ButtonLink } from '#ui/button.tsx'
import { LinkagePage, SETTINGS_SHEET } from '../linkage-page.tsx'
import { page } from '../page.ts'

/** For those who cannot sign in: what each of the four things is, and who helps. L-01, L-11 */
export const signInHelpPage = page({
  path: '/sign-in/help',
  access: 'anyone',
  get: (c) =>
    c.html(
      <LinkagePage c={c} title="ログインできないとき" above={[{ text: 'ログイン', href: '/sign-in' }]}>
        <h1>ログインできないとき</h1>
        <h2>機関コード、ログインID、パスワードが分からない</h2>
        <ul>
          <li>
            「{SETTINGS_SHEET}
            」の用紙に書かれています。用紙（PDF）は、ポータルサイトの「資格確認アカウント管理」からダウンロードできます。
          </li>
          <li>パスワードを変更したあとは、用紙のパスワードではなく、変更後のパスワードを入力します。</li>
          <li>大文字と小文字は区別されます。数字の0と英字のO、数字の1と英字のlを見比べてください。</li>
        </ul>
        <h2>「30分間ログインできません」と表示された</h2>
        <p>
          最後の間違いから30分たつと、自動でまたログインできるようになります。お急ぎのときは、お問い合わせ先へご連絡ください。
        </p>
        <h2>パスコードが合わない</h2>
        <ul>
          <li>
            認証アプリの端末の時刻がずれていると、パスコードが合いません。端末の日付と時刻を自動設定にしてください。
          </li>
          <li>項目がいくつもあるときは、ログインIDと同じ名前の項目の数字を入力してください。</li>
        </ul>
        <h2>認証アプリの端末をなくした、買い替えた</h2>
        <ul>
          <li>
            印刷して保管した二次元バーコードがあれば、新しい端末の認証アプリで読み取ってください。同じパスコードが表示されます。
          </li>
          {c.env.recoveryCodes && (
            <li>リカバリーコードの控えがあれば、パスコードの画面から、リカバリーコードでログインできます。</li>
          )}
          <li>
            どちらもないときは、画面の下のお問い合わせ先へご連絡ください。ご本人であることを確かめたあと、登録をやり直せるようにします。
          </li>
        </ul>
        <Actions>
          <ButtonLink href="/sign-in">ログイン画面へ</ButtonLink>
        </Actions>
      </LinkagePage>,
    ),
})
