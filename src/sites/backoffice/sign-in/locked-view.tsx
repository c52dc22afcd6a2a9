import { Actions, ButtonLink } from '#ui/button.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import type { BackofficeContext } from '../page.ts'

/** The same whether or not anybody has the address, and whether or not password and code were right. */
export const LockedView = ({ c }: { readonly c: BackofficeContext }) => (
  <BackofficePage c={c} title="しばらくログインできません" failed>
    <h1>しばらくログインできません</h1>
    <p class="lead">
      ログインの失敗が続いたため、ログインを止めています。15分から、長くても1時間でまた使えるようになります。
    </p>
    <ul>
      <li>
        時間をおいてから、もう一度ログインしてください。それまでは、正しいパスワードやパスコードでもログインできません。
      </li>
      <li>お心当たりがないときは、ほかの人がログインを試した可能性があります。管理者へお知らせください。</li>
    </ul>
    <Actions>
      <ButtonLink href="/sign-in">ログイン画面へ</ButtonLink>
    </Actions>
  </BackofficePage>
)
