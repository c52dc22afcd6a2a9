import { awaitCertificate } from '#domain/certificates/await-certificate.ts'
import { type ClientRefusal, judgeClientCertificate } from '#domain/certificates/judge-client-certificate.ts'
import { readSigningRequest } from '#domain/certificates/read-signing-request.ts'
import { type RenewalRefusal, renewCertificate } from '#domain/certificates/renew-certificate.ts'
import { HAND_IN_WORDS } from '../certificate/hand-in-words.ts'
import { page } from '../page.ts'
import { enrolledAnswer, readSent, refusal } from './est-answers.ts'

const SHOWN: Readonly<Record<ClientRefusal, string>> = {
  none: 'いまの電子証明書を示して接続してください（curlでは --cert と --key）。',
  foreign: 'この認証局が発行した電子証明書ではありません。',
  'not-yet': '電子証明書の有効期間がまだ始まっていません。',
  expired: '電子証明書の有効期限が切れています。ポータルサイトからあらためて発行を申請してください。',
  revoked: '電子証明書は失効しています。ポータルサイトからあらためて発行を申請してください。',
}

const REFUSALS: Readonly<Record<RenewalRefusal, string>> = {
  'too-early': '更新できるのは、有効期限の90日前からです。',
  'not-valid': 'この電子証明書は更新できません。ポータルサイトからあらためて発行を申請してください。',
  renewed: 'この電子証明書は、別の鍵ですでに更新されています。新しい証明書を使ってください。',
  'key-used': '更新には新しい鍵が必要です。鍵とCSRを作り直してください。',
}

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
    if (!judged.done) return refusal(c, judged.because === 'none' ? 401 : 403, SHOWN[judged.because])
    const read = readSigningRequest(await readSent(c))
    if (!read.done) return refusal(c, 400, HAND_IN_WORDS[read.because])
    const { institution, serial } = judged.value
    const renewed = await c.transact((work) => renewCertificate(work, { institution, serial, publicKey: read.value }))
    if (!renewed.done) return refusal(c, 400, REFUSALS[renewed.because])
    return enrolledAnswer(c, await awaitCertificate(c.env.db, { institution, serial: renewed.value }))
  },
})
