import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { STATUS_REQUEST_BYTES_MOST } from '#domain/certificates/status-request.ts'
import type { StatusResponder } from '#domain/certificates/status-responder.ts'
import { isDatabaseAway } from '#platform/database/is-database-away.ts'

/**
 * What anybody may ask about certificates, over plain HTTP, for what it says is signed: the revocation list and the
 * certificate of each issuing authority (the first one's bear no number), and the status of a certificate (OCSP by POST
 * and GET). RFC 5280 §4.2.1.13, §4.2.2.1; RFC 6960 appendix A
 */
export function statusService(db: Kysely<DB>, answer: StatusResponder): Hono {
  const app = new Hono()
  app.onError((error, h) => {
    if (!isDatabaseAway(error)) throw error
    return h.text('come again\n', 503, { 'retry-after': '5' })
  })
  app.get('/:file{revoked(-[0-9]{1,9})?\\.crl}', async (h) => {
    const latest = await db
      .selectFrom('revocation_lists')
      .select('list')
      .where('issuer_number', '=', numberIn(h.req.param('file')))
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!latest) return missing(h, 'no list yet\n')
    return h.body(new Uint8Array(latest.list), 200, {
      'content-type': 'application/pkix-crl',
      'cache-control': 'no-cache',
    })
  })
  app.get('/:file{issuing(-[0-9]{1,9})?\\.cer}', async (h) => {
    const issuing = await db
      .selectFrom('authority_certificates')
      .select('certificate')
      .where('role', '=', 'issuing')
      .where('number', '=', numberIn(h.req.param('file')))
      .executeTakeFirst()
    if (!issuing) return missing(h, 'no authority yet\n')
    return h.body(new Uint8Array(issuing.certificate), 200, { 'content-type': 'application/pkix-cert' })
  })
  app.post('/ocsp', limited, async (h) => respond(await answer(Buffer.from(await h.req.arrayBuffer()))))
  app.get('/ocsp/:request{.+}', async (h) => respond(await answer(Buffer.from(h.req.param('request'), 'base64'))))
  return app
}

/** What the first authority has will come; of others nobody is told before they are there. */
const missing = (h: Context, yet: string): Response =>
  numberIn(h.req.param('file') ?? '') === 1 ? h.text(yet, 503) : h.text('no such authority\n', 404)

const readAndLimit = bodyLimit({ maxSize: STATUS_REQUEST_BYTES_MOST })

/** Of a body that says how long it is the HTTP parser takes no byte more; only others are counted as they come. */
const limited: MiddlewareHandler = (h, next) => {
  const length = Number(h.req.header('content-length') ?? Number.NaN)
  return length <= STATUS_REQUEST_BYTES_MOST ? next() : readAndLimit(h, next)
}

/** `revoked-2.crl` → 2 */
const numberIn = (file: string): number => Number(/\d+/.exec(file)?.[0] ?? 1)

const respond = (answer: Buffer): Response =>
  new Response(new Uint8Array(answer), { headers: { 'content-type': 'application/ocsp-response' } })
