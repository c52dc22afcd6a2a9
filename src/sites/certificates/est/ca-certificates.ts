import { authorityCertificates } from '#domain/certificates/certificate-file.ts'
import { page } from '../page.ts'
import { certificatesAnswer, refusal } from './est-answers.ts'

/** The issuing certificate and the root. RFC 7030 §4.1 */
export const caCertificatesPage = page({
  path: '/.well-known/est/cacerts',
  access: 'anyone',
  async get(c) {
    const certificates = await authorityCertificates(c.env.db)
    return certificates.length > 0 ? certificatesAnswer(c, certificates) : refusal(c, 503, '認証局がまだありません。')
  },
})
