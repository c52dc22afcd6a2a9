import { z } from 'zod'
import { awaitCertificate } from '#domain/certificates/await-certificate.ts'
import { withIssuer } from '#domain/certificates/certificate-file.ts'
import { handInSigningRequest } from '#domain/certificates/hand-in-signing-request.ts'
import { noteHandOut } from '#domain/certificates/note-hand-out.ts'
import { readJson } from '#platform/site/read-entries.ts'
import { type DownloadContext, page } from '../page.ts'
import { HAND_IN_WORDS } from './hand-in-words.ts'

const ORDER = z.strictObject({ request: z.base64() })
const BODY_BYTES_MOST = 32 * 1024

/**
 * What the page asks that made the key: `{ request }`, a CSR in base64. Answers `{ certificates }`, that of the key first,
 * in base64; 202 when the authority takes longer, and the same is asked again; `{ refused }` in words. C-05
 */
export const orderPage = page({
  path: '/certificate/order',
  access: 'signed-in',
  api: true,
  async post(c) {
    const body = ORDER.safeParse(await readJson(c.request, BODY_BYTES_MOST))
    if (!body.success) return answer(c, 400, { refused: HAND_IN_WORDS.unreadable })
    const sent = Buffer.from(body.data.request, 'base64')
    const ordered = await c.transact((work) => handInSigningRequest(work, c.user, sent))
    if (!ordered.done) return answer(c, 409, { refused: HAND_IN_WORDS[ordered.because] })
    const { institution } = c.user
    const certificate = await awaitCertificate(c.env.db, { institution, serial: ordered.value })
    if (!certificate) return answer(c, 202, {})
    await c.transact((work) => noteHandOut(work, c.user, 'page'))
    const certificates = await withIssuer(c.env.db, certificate)
    return answer(c, 200, { certificates: certificates.map((bytes) => bytes.toString('base64')) })
  },
})

const answer = (c: DownloadContext, status: number, value: object): Response =>
  c.send(JSON.stringify(value), 'application/json', status)
