import { z } from 'zod'
import { awaitCertificate } from '#domain/certificates/await-certificate.ts'
import { withIssuer } from '#domain/certificates/certificate-file.ts'
import { judgeClientCertificate } from '#domain/certificates/judge-client-certificate.ts'
import { renewWithRequest } from '#domain/certificates/renew-with-request.ts'
import { readJson } from '#platform/site/read-entries.ts'
import { HAND_IN_WORDS } from '../certificate/hand-in-words.ts'
import { type CertificatesContext, page } from '../page.ts'
import { RENEWAL_WORDS, SHOWN_WORDS } from './renewal-words.ts'

const ORDER = z.strictObject({ request: z.base64() })
const BODY_BYTES_MOST = 32 * 1024

/** What the renewal page asks that made the next key: as `/certificate/order`, by the current certificate. C-09 */
export const renewalOrderPage = page({
  path: '/renewal/order',
  access: 'anyone',
  api: true,
  async post(c) {
    const judged = await judgeClientCertificate(c.env.db, c.now, c.certificate)
    if (!judged.done) return answer(c, 403, { refused: SHOWN_WORDS[judged.because] })
    const body = ORDER.safeParse(await readJson(c.request, BODY_BYTES_MOST))
    if (!body.success) return answer(c, 400, { refused: HAND_IN_WORDS.unreadable })
    const sent = Buffer.from(body.data.request, 'base64')
    const renewed = await c.transact((work) => renewWithRequest(work, judged.value, sent))
    if (!renewed.done) return answer(c, 409, { refused: RENEWAL_WORDS[renewed.because] })
    const { institution } = judged.value
    const certificate = await awaitCertificate(c.env.db, { institution, serial: renewed.value })
    if (!certificate) return answer(c, 202, {})
    const certificates = await withIssuer(c.env.db, certificate)
    return answer(c, 200, { certificates: certificates.map((bytes) => bytes.toString('base64')) })
  },
})

const answer = (c: CertificatesContext, status: number, value: object): Response =>
  c.send(JSON.stringify(value), 'application/json', status)
