import { Actions, ButtonLink } from '#ui/button.tsx'
import { PortalLink } from '#ui/portal-link.tsx'
import { CertificatesPage } from '../certificates-page.tsx'
import type { CertificatesContext } from '../page.ts'

interface ToTheDoorProps {
  readonly c: CertificatesContext
  /** Where browsers are asked for the certificate. */
  readonly door: string
}

/** The way from the download site, where nobody is asked for a certificate, to the door for renewal. C-09 */
export const ToTheDoorView = ({ c, door }: ToTheDoorProps) => (
  <CertificatesPage c={c} title="電子証明書の更新" apart>
    <h1>電子証明書の更新</h1>
    <p class="lead">
      更新は、いまの電子証明書が入っている端末で行います。次の画面で証明書の選択を求められたら、この端末の証明書を選んでください。
    </p>
    <Actions>
      <ButtonLink href={`${door}/renewal`} kind="primary">
        証明書を選んで更新へ進む
      </ButtonLink>
      <PortalLink href={c.env.origins.portal} />
    </Actions>
  </CertificatesPage>
)
