import type { ClientRefusal } from '#domain/certificates/judge-client-certificate.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { CertificatesPage } from '../certificates-page.tsx'
import type { CertificatesContext } from '../page.ts'
import { SHOWN_WORDS } from './renewal-words.ts'

interface NotShownProps {
  readonly c: CertificatesContext
  readonly because: ClientRefusal
}

/** No certificate, or one that renews nothing. */
export const NotShownView = ({ c, because }: NotShownProps) => {
  const { renewalOrigin, origins } = c.env
  const elsewhere = because === 'none' && renewalOrigin && renewalOrigin !== origins.certificates
  return (
    <CertificatesPage c={c} title="電子証明書の更新" apart failed>
      <h1>電子証明書の更新</h1>
      <p class="lead">
        {elsewhere
          ? '更新は、いまの電子証明書が入っている端末で行います。次の画面で証明書の選択を求められたら、この端末の証明書を選んでください。'
          : SHOWN_WORDS[because]}
      </p>
      <Actions>
        {elsewhere && (
          <ButtonLink href={`${renewalOrigin}/renewal`} kind="primary">
            証明書を選んで更新へ進む
          </ButtonLink>
        )}
        {origins.portal && <ButtonLink href={origins.portal}>医療機関等向け総合ポータルサイトへ</ButtonLink>}
      </Actions>
    </CertificatesPage>
  )
}
