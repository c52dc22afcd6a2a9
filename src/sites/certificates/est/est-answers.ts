import { certificatesOnly } from '#domain/certificates/certificate-file.ts'
import { readBytes, UnreadableBody } from '#platform/site/read-entries.ts'
import type { CertificatesContext } from '../page.ts'

/** Enrolment over Secure Transport: answers for programs, in RFC 7030's forms. C-06 */

const CERTIFICATES = 'application/pkcs7-mime'
const ENROLLED = `${CERTIFICATES}; smime-type=certs-only`
const BODY_BYTES_MOST = 32 * 1024
const ASK_AGAIN_SECONDS = '5'

/** `certs-only`, in base64. RFC 7030 §4.1.3, §4.2.3 */
export const certificatesAnswer = (c: CertificatesContext, certificates: readonly Buffer[], type = CERTIFICATES) =>
  c.send(inLines(certificatesOnly(certificates)), type, 200, { 'content-transfer-encoding': 'base64' })

/** What was enrolled; without it the authority takes longer, and the same request is sent again. RFC 7030 §4.2.3 */
export const enrolledAnswer = (c: CertificatesContext, certificate: Buffer | undefined) =>
  certificate
    ? certificatesAnswer(c, [certificate], ENROLLED)
    : refusal(c, 202, '認証局が署名しています。同じ内容をもう一度送ってください。', {
        'retry-after': ASK_AGAIN_SECONDS,
      })

/** In words, for the person behind the program. */
export const refusal = (c: CertificatesContext, status: number, words: string, headers: Record<string, string> = {}) =>
  c.send(`${words}\n`, 'text/plain; charset=utf-8', status, headers)

/** The CSR as it was sent: base64 as RFC 7030 §4.2.1 wants it, PEM and DER too. @throws UnreadableBody */
export async function readSent({ request }: CertificatesContext): Promise<Buffer> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/pkcs10') throw new UnreadableBody(415)
  return Buffer.from(await readBytes(request, BODY_BYTES_MOST))
}

/** 64 characters a line, as `openssl base64 -d` reads it. RFC 7468 §2 */
const inLines = (bytes: Buffer): string =>
  bytes
    .toString('base64')
    .match(/.{1,64}/g)
    ?.map((line) => `${line}\n`)
    .join('') ?? ''
