import type { ClientRefusal } from '#domain/certificates/judge-client-certificate.ts'
import { Actions } from '#ui/button.tsx'
import { PortalLink } from '#ui/portal-link.tsx'
import { CertificatesPage } from '../certificates-page.tsx'
import type { CertificatesContext } from '../page.ts'
import { SHOWN_WORDS } from './renewal-words.ts'

interface NotShownProps {
  readonly c: CertificatesContext
  readonly because: ClientRefusal
}

/** No certificate, or one that renews nothing. */
export const NotShownView = ({ c, because }: NotShownProps) => (
  <CertificatesPage c={c} title="電子証明書の更新" apart failed>
    <h1>電子証明書の更新</h1>
    <p class="lead">{SHOWN_WORDS[because]}</p>
    <Actions>
      <PortalLink href={c.env.origins.portal} />
    </Actions>
  </CertificatesPage>
)
