import { Actions, ButtonLink } from '#ui/button.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import { page } from '../page.ts'

/** For those who cannot sign in: where each ID is found, and who sets which password anew. 002 p.3, 004 p.34 */
export const signInHelpPage = page({
  path: '/sign-in/help',
  access: 'anyone',
  get: (c) =>
    c.html(
      <EligibilityPage c={c} title="ログインできないとき" above={[{ text: 'ログイン', href: '/sign-in' }]}>
        <h1>ログインできないとき</h1>
        <h2>ユーザIDが分からない</h2>
        <ul>
          <li>
            マスタアカウントとマスタアカウントリセット用アカウントは、ポータルサイトの「マスタアカウント情報ダウンロード」で確かめられます。
          </li>
          <li>管理アカウントは、マスタアカウントの担当者が「アカウント管理（更新）」で確かめられます。</li>
          <li>そのほかのアカウントは、管理アカウントの担当者が「アカウント管理（更新）」で確かめられます。</li>
        </ul>
        <h2>パスワードが分からない</h2>
        <ul>
          <li>管理アカウントは、マスタアカウントの担当者に「パスワード初期化」を依頼してください。</li>
          <li>そのほかのアカウントは、管理アカウントの担当者に「パスワード初期化」を依頼してください。</li>
          <li>
            マスタアカウントは、マスタアカウントリセット用アカウントでログインして「パスワード初期化」をします。このアカウントのパスワードは、利用申請で決めた4桁の「秘密の番号」です。
          </li>
          <li>「秘密の番号」も分からないときは、画面の下のお問い合わせ先へお電話ください。</li>
        </ul>
        <h2>パスワードが合わない</h2>
        <p>
          パスワードの大文字と小文字は区別されます。数字の0と英字のO、数字の1と英字のlを見比べてください。初回のログインでパスワードを変更したあとは、用紙のパスワードは使えません。
        </p>
        <h2>ログインが止まった</h2>
        <p>
          間違いが3回続くと、30分間ログインできません。お急ぎのときは、アカウントを管理している方に、ロックの解除を依頼してください。
        </p>
        <Actions>
          <ButtonLink href="/sign-in">ログイン画面へ</ButtonLink>
        </Actions>
      </EligibilityPage>,
    ),
})
