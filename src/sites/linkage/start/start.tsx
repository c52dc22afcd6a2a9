import { Actions, ButtonLink } from '#ui/button.tsx'
import { LINKAGE_NAME, LinkagePage, SETTINGS_SHEET } from '../linkage-page.tsx'
import { page } from '../page.ts'

/** Where the address of the site leads: what is done here, and the way in. L-01, 001 p.7 */
export const startPage = page({
  path: '/',
  access: 'anyone',
  get: (c) =>
    c.user
      ? c.redirect('/menu')
      : c.html(
          <LinkagePage c={c} title={LINKAGE_NAME}>
            <h1>
              オンライン資格確認
              <wbr />
              レセプトコンピューター
              <wbr />
              連携システム
            </h1>
            <p class="lead">
              資格確認限定型レセコン連携機能を使う職員の方が、認証アプリ（Authenticator）の登録と、パスワードの変更を行うサイトです。
            </p>
            <Actions>
              <ButtonLink href="/sign-in" kind="primary">
                システムの利用を始める
              </ButtonLink>
            </Actions>
            <h2>用意するもの</h2>
            <ul>
              <li>「{SETTINGS_SHEET}」の用紙（機関コード、ログインID、パスワードが書かれています）</li>
              <li>認証アプリを入れたスマートフォンなど（Google Authenticatorなど、6桁のパスコードを表示するもの）</li>
            </ul>
          </LinkagePage>,
        ),
})
