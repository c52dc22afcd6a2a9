import { awaitCertificate } from '#domain/certificates/await-certificate.ts'
import { findCertificate } from '#domain/certificates/find-certificate.ts'
import { handInSigningRequest } from '#domain/certificates/hand-in-signing-request.ts'
import { CertificatesPage } from '../certificates-page.tsx'
import { type DownloadContext, page } from '../page.ts'
import { SIGNING_REQUEST_BODY_BYTES_MOST } from './forms.ts'
import { HAND_IN_WORDS } from './hand-in-words.ts'
import { readSentRequest, type ShownAgain } from './read-sent-request.ts'
import { SigningRequestView } from './signing-request-view.tsx'

const PATH = '/certificate/signing-request'
const TITLE = 'CSRを送って取得する'

/** A CSR, pasted or uploaded: for keys of one's own, and where browser code does not run. C-05 */
export const signingRequestPage = page({
  path: PATH,
  access: 'signed-in',
  files: true,
  bodyLimit: SIGNING_REQUEST_BODY_BYTES_MOST,
  get: (c) => show(c),
  async post(c) {
    const sent = await readSentRequest(c.entries)
    if (!sent.ok) return show(c, sent)
    const ordered = await c.transact((work) => handInSigningRequest(work, c.user, sent.bytes))
    if (!ordered.done) return show(c, sent.refuse(HAND_IN_WORDS[ordered.because]))
    await awaitCertificate(c.env.db, { institution: c.user.institution, serial: ordered.value })
    return c.redirect('/certificate')
  },
})

async function show(c: DownloadContext, again?: ShownAgain): Promise<Response> {
  const ordered = await findCertificate(c.env.db, c.user)
  const above = [{ text: '内容の確認と取得', href: '/certificate' }]
  return c.html(
    <CertificatesPage c={c} title={TITLE} above={above} failed={again !== undefined}>
      <h1>{TITLE}</h1>
      <p class="lead">
        {c.user.terminal}
        の鍵と署名要求（CSR）を端末で作り、CSRだけを送ります。鍵は送らないでください。
      </p>
      {ordered && <p>この端末の電子証明書は、すでに作られています。同じ鍵のCSRを送ると、同じ証明書が得られます。</p>}
      <SigningRequestView {...again} of={c.user} action={PATH} formToken={c.formToken} back="/certificate" />
    </CertificatesPage>,
    again ? 422 : 200,
  )
}
