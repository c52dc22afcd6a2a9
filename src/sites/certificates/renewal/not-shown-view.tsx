import { findShownCertificate, type ShownCertificate } from '#domain/certificates/find-shown-certificate.ts'
import type { ClientRefusal } from '#domain/certificates/judge-client-certificate.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { Actions } from '#ui/button.tsx'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { PortalLink } from '#ui/portal-link.tsx'
import { CertificatesPage } from '../certificates-page.tsx'
import type { CertificatesContext } from '../page.ts'
import { NOT_SHOWN_TEXTS } from './not-shown-texts.ts'

/** No certificate, or one that renews nothing. C-09 */
export async function refuseShown(c: CertificatesContext, because: ClientRefusal): Promise<Response> {
  const certificate = await findShownCertificate(c.env.db, c.certificate)
  return c.html(<NotShownView c={c} because={because} certificate={certificate} />, 403)
}

interface NotShownProps {
  readonly c: CertificatesContext
  readonly because: ClientRefusal
  readonly certificate: ShownCertificate | undefined
}

const NotShownView = ({ c, because, certificate }: NotShownProps) => {
  const { title, happened, todo } = NOT_SHOWN_TEXTS[because]
  return (
    <CertificatesPage c={c} title={title} apart failed>
      <h1>{title}</h1>
      <p class="lead">{happened}</p>
      {certificate && <Shown certificate={certificate} />}
      <h2>このあとの操作</h2>
      <ul>
        {todo.map((step) => (
          <li>{step}</li>
        ))}
      </ul>
      <Actions>
        <PortalLink href={c.env.origins.portal} />
      </Actions>
    </CertificatesPage>
  )
}

/** Terminals have several, after a renewal at the latest: which one it was. */
const Shown = ({ certificate }: { readonly certificate: ShownCertificate }) => (
  <>
    <h2>届いた電子証明書</h2>
    <DescriptionList
      items={[
        { term: '医療機関コード', value: <code>{certificate.code}</code> },
        { term: '端末名称等', value: certificate.terminal },
        {
          term: '電子証明書有効期間',
          value: (
            <>
              <DateInText value={certificate.notBefore} />
              から
              <wbr />
              <DateInText value={dayOf(certificate.notAfter)} />
              まで
            </>
          ),
        },
      ]}
    />
  </>
)
