import { Actions, ButtonLink } from '#ui/button.tsx'
import { CertificatesPage } from '../certificates-page.tsx'
import type { DownloadContext } from '../page.ts'

/** The authority has not signed yet. */
export const WaitingView = ({ c }: { readonly c: DownloadContext }) => (
  <CertificatesPage c={c} title="電子証明書を作成しています">
    <h1>電子証明書を作成しています</h1>
    <p class="lead">
      CSRを受け付け、認証局が署名しています。ふつうは1秒ほどで終わります。少し待ってから「更新する」を押してください。
    </p>
    <Actions>
      <ButtonLink href="/certificate" kind="primary">
        更新する
      </ButtonLink>
    </Actions>
    <p>5分たっても変わらないときは、画面の下のお問い合わせ先へご連絡ください。期限までは、いつでも取得できます。</p>
  </CertificatesPage>
)
