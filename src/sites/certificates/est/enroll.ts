import { awaitCertificate } from '#domain/certificates/await-certificate.ts'
import { handInSigningRequest } from '#domain/certificates/hand-in-signing-request.ts'
import { noteHandOut } from '#domain/certificates/note-hand-out.ts'
import { openDownload, type PairRefusal } from '#domain/certificates/open-download.ts'
import { HAND_IN_WORDS } from '../certificate/hand-in-words.ts'
import { type CertificatesContext, page } from '../page.ts'
import { enrolledAnswer, readSent, refusal } from './est-answers.ts'

const ASK = { 'www-authenticate': 'Basic realm="Request ID, Reference ID", charset="UTF-8"' }

/** As on the page, in one line each. */
const REFUSALS: Readonly<Record<PairRefusal, [status: number, words: string, headers?: Record<string, string>]>> = {
  wrong: [401, 'リクエストIDとリファレンスIDの組合せが違います。5回続けて違うと、30分間使えなくなります。', ASK],
  locked: [429, 'IDの間違いが5回続いたため、30分間使えません。', { 'retry-after': '1800' }],
  'too-many': [429, 'この回線からの試みが続いています。1分ほど待ってください。', { 'retry-after': '60' }],
  lapsed: [403, 'ダウンロード有効期限（発行日から180日）を過ぎています。'],
  revoked: [403, 'この電子証明書は失効しています。'],
}

/** The first certificate by program: the two IDs as HTTP Basic credentials, a CSR as body. RFC 7030 §4.2, C-06 */
export const enrollPage = page({
  path: '/.well-known/est/simpleenroll',
  access: 'anyone',
  api: true,
  async post(c) {
    const pair = credentials(c)
    if (!pair) return refusal(c, 401, 'リクエストIDとリファレンスIDをHTTP Basic認証で送ってください。', ASK)
    const sent = await readSent(c)
    const opened = await c.transact((work) => openDownload(work, { ...pair, address: c.address }))
    if (!opened.done) return refusal(c, ...REFUSALS[opened.because])
    const { institution } = opened.value
    const ordered = await c.transact((work) => handInSigningRequest(work, opened.value, sent))
    if (!ordered.done) return refusal(c, 400, HAND_IN_WORDS[ordered.because])
    const certificate = await awaitCertificate(c.env.db, { institution, serial: ordered.value })
    if (certificate) await c.transact((work) => noteHandOut(work, opened.value, 'est'))
    return enrolledAnswer(c, certificate)
  },
})

/** RFC 7617 */
function credentials({ request }: CertificatesContext) {
  const [, base64] = /^Basic ([A-Za-z0-9+/]+=*)$/i.exec(request.headers.get('authorization') ?? '') ?? []
  const [, requestNumber, reference] = /^([^:]+):(.+)$/.exec(Buffer.from(base64 ?? '', 'base64').toString()) ?? []
  return requestNumber && reference ? { requestNumber, reference } : undefined
}
