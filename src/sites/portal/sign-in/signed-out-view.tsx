import { Actions, ButtonLink } from '#ui/button.tsx'
import type { PortalContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'

export const SignedOutView = ({ c }: { readonly c: PortalContext }) => (
  <PortalPage c={c} title="ログアウトしました">
    <h1>ログアウトしました</h1>
    <p class="lead">この端末の画面には、医療機関等の情報は残っていません。</p>
    <p>ほかの人も使うパソコンでは、ブラウザーの画面も閉じてください。</p>
    <Actions>
      <ButtonLink href="/sign-in">もう一度ログインする</ButtonLink>
      <ButtonLink href="/" kind="quiet">
        トップページへ
      </ButtonLink>
    </Actions>
  </PortalPage>
)
