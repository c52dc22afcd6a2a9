import { awaitCertificate } from '#domain/certificates/await-certificate.ts'
import { judgeClientCertificate } from '#domain/certificates/judge-client-certificate.ts'
import { readSigningRequest } from '#domain/certificates/read-signing-request.ts'
import { renewCertificate } from '#domain/certificates/renew-certificate.ts'
import { HAND_IN_WORDS } from '../certificate/hand-in-words.ts'
import { page } from '../page.ts'
import { RENEWAL_WORDS, SHOWN_WORDS } from '../renewal/renewal-words.ts'
import { enrolledAnswer, readSent, refusal } from './est-answers.ts'

/**
 * The next certificate of a terminal: its holder shows the current one in TLS (or a trusted proxy says so) and sends a
 * CSR for a new key. The subject stays as it is, whatever the CSR says. RFC 7030 §4.2.2, RFC 9440, C-06, C-09
 */
export const reenrollPage = page({
  path: '/.well-known/est/simplereenroll',
  access: 'anyone',
  api: true,
  async post(c) {
    const judged = await judgeClientCertificate(c.env.db, c.now, c.certificate)
    if (!judged.done) return refusal(c, judged.because === 'none' ? 401 : 403, SHOWN_WORDS[judged.because])
    const read = readSigningRequest(await readSent(c))
    if (!read.done) return refusal(c, 400, HAND_IN_WORDS[read.because])
    const { institution, serial } = judged.value
    const renewed = await c.transact((work) => renewCertificate(work, { institution, serial, publicKey: read.value }))
    if (!renewed.done) return refusal(c, 400, RENEWAL_WORDS[renewed.because])
    return enrolledAnswer(c, await awaitCertificate(c.env.db, { institution, serial: renewed.value }))
  },
})
