import { CertificatesPage } from '../certificates-page.tsx'
import type { DownloadContext } from '../page.ts'
import { Facts } from './facts.tsx'

/** The check before signing said no: nothing the user did, nor can mend. C-07 */
export const ProblemView = ({ c }: { readonly c: DownloadContext }) => (
  <CertificatesPage c={c} title="電子証明書を作成できませんでした" failed>
    <h1>電子証明書を作成できませんでした</h1>
    <p class="lead">
      申請の内容が、電子証明書の形式に合いませんでした。お客様の操作が原因ではありません。リクエストIDを添えて、画面の下のお問い合わせ先へご連絡ください。
    </p>
    <Facts download={c.user} />
  </CertificatesPage>
)
