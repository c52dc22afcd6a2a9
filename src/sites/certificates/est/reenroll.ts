import { awaitCertificate } from '#domain/certificates/await-certificate.ts'
import { judgeClientCertificate } from '#domain/certificates/judge-client-certificate.ts'
import { renewWithRequest } from '#domain/certificates/renew-with-request.ts'
import { page } from '../page.ts'
import { RENEWAL_WORDS, SHOWN_WORDS } from '../renewal/renewal-words.ts'
import { enrolledAnswer, readSent, refusal } from './est-answers.ts'

/**
 * The next certificate of a terminal: its holder shows the current one in TLS (or a trusted proxy says so) and sends a
 * CSR for a new key. The subject stays as it is; a CSR that names another terminal is refused. RFC 7030 §4.2.2, RFC 9440, C-06, C-09
 */
export const reenrollPage = page({
  path: '/.well-known/est/simplereenroll',
  access: 'anyone',
  api: true,
  async post(c) {
    const judged = await judgeClientCertificate(c.env.db, c.now, c.certificate)
    if (!judged.done) return refusal(c, judged.because === 'none' ? 401 : 403, SHOWN_WORDS[judged.because])
    const sent = await readSent(c)
    const renewed = await c.transact((work) => renewWithRequest(work, judged.value, sent))
    if (!renewed.done) return refusal(c, 400, RENEWAL_WORDS[renewed.because])
    const { institution } = judged.value
    return enrolledAnswer(c, await awaitCertificate(c.env.db, { institution, serial: renewed.value }))
  },
})
