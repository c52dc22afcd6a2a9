import { awaitCertificate } from '#domain/certificates/await-certificate.ts'
import { renewWithRequest } from '#domain/certificates/renew-with-request.ts'
import { SIGNING_REQUEST_BODY_BYTES_MOST } from '../certificate/forms.ts'
import { readSentRequest, type ShownAgain } from '../certificate/read-sent-request.ts'
import { SigningRequestView } from '../certificate/signing-request-view.tsx'
import { CertificatesPage } from '../certificates-page.tsx'
import { type CertificatesContext, page } from '../page.ts'
import { ownKeyEnding, RENEWAL_WORDS } from './renewal-words.ts'
import { findShown, isOpen, type ShownCertificate } from './shown-certificate.tsx'

const PATH = '/renewal/signing-request'
const TITLE = 'CSRを送って更新する'

/** Renewal for a key of one's own, and where browser code does not run. C-09 */
export const renewalRequestPage = page({
  path: PATH,
  access: 'anyone',
  files: true,
  bodyLimit: SIGNING_REQUEST_BODY_BYTES_MOST,
  async get(c) {
    const shown = await findShown(c)
    if (shown instanceof Response) return shown
    return isOpen(shown.renewable, c.now) ? show(c, shown) : c.redirect('/renewal')
  },
  async post(c) {
    const shown = await findShown(c)
    if (shown instanceof Response) return shown
    const sent = await readSentRequest(c.entries)
    if (!sent.ok) return show(c, shown, sent)
    const renewed = await c.transact((work) => renewWithRequest(work, shown.known, sent.bytes))
    if (!renewed.done) return show(c, shown, sent.refuse(RENEWAL_WORDS[renewed.because]))
    const { institution } = shown.known
    await awaitCertificate(c.env.db, { institution, serial: renewed.value })
    return c.redirect('/renewal')
  },
})

function show(c: CertificatesContext, { renewable }: ShownCertificate, again?: ShownAgain): Promise<Response> {
  const above = [{ text: '電子証明書の更新', href: '/renewal' }]
  return c.html(
    <CertificatesPage c={c} title={TITLE} above={above} apart failed={again !== undefined}>
      <h1>{TITLE}</h1>
      <p class="lead">
        {renewable.terminal}
        の新しい鍵と署名要求（CSR）を端末で作り、CSRだけを送ります。鍵は送らないでください。
      </p>
      <SigningRequestView
        {...again}
        of={renewable}
        ending={ownKeyEnding(renewable)}
        action={PATH}
        formToken={c.formToken}
        back="/renewal"
      />
    </CertificatesPage>,
    again ? 422 : 200,
  )
}
