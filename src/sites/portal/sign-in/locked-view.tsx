import { Actions, ButtonLink } from '#ui/button.tsx'
import type { PortalContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'

/** The same whether or not anybody has the user ID, and whether or not the password was right. P-09 */
export const LockedView = ({ c }: { readonly c: PortalContext }) => (
  <PortalPage c={c} title="しばらくログインできません" above={[{ text: 'トップ', href: '/' }]} failed>
    <h1>しばらくログインできません</h1>
    <p class="lead">
      このユーザーIDでログインの失敗が続いたため、ログインを止めています。15分から、長くても1時間でまた使えるようになります。
    </p>
    <h2>このあとの操作</h2>
    <ul>
      <li>時間をおいてから、もう一度ログインしてください。それまでは、正しいパスワードでもログインできません。</li>
      <li>お急ぎのときは、パスワードを再設定してください。終わるとすぐにログインできます。</li>
      <li>以前にログインしたことのあるパソコンとブラウザーからは、そのままログインできることがあります。</li>
      <li>お心当たりがないときは、ほかの人がログインを試した可能性があります。お問い合わせ先までご連絡ください。</li>
    </ul>
    <Actions>
      <ButtonLink href="/password-reset" kind="primary">
        パスワードの再設定
      </ButtonLink>
      <ButtonLink href="/contact">お問い合わせ先</ButtonLink>
    </Actions>
  </PortalPage>
)
