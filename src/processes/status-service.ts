import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { findAuthority } from '#domain/certificates/authority-chain.ts'
import { STATUS_REQUEST_BYTES_MOST, type StatusResponder } from '#domain/certificates/status-responder.ts'

/**
 * What anybody may ask about certificates, over plain HTTP, for what it says is signed: the revocation list, the
 * issuer's certificate, and the status of one (OCSP by POST and GET). RFC 5280 §4.2.1.13, §4.2.2.1; RFC 6960 appendix A
 */
export function statusService(db: Kysely<DB>, answer: StatusResponder): Hono {
  const app = new Hono()
  app.get('/revoked.crl', async (h) => {
    const latest = await db
      .selectFrom('revocation_lists')
      .select('list')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (!latest) return h.text('no list yet\n', 503)
    return h.body(new Uint8Array(latest.list), 200, {
      'content-type': 'application/pkix-crl',
      'cache-control': 'no-cache',
    })
  })
  app.get('/issuing.cer', async (h) => {
    const issuing = await findAuthority(db, 'issuing')
    if (!issuing) return h.text('no authority yet\n', 503)
    return h.body(new Uint8Array(issuing.certificate.raw), 200, { 'content-type': 'application/pkix-cert' })
  })
  app.post('/ocsp', bodyLimit({ maxSize: STATUS_REQUEST_BYTES_MOST }), async (h) =>
    respond(await answer(Buffer.from(await h.req.arrayBuffer()))),
  )
  app.get('/ocsp/:request{.+}', async (h) => respond(await answer(Buffer.from(h.req.param('request'), 'base64'))))
  return app
}

const respond = (answer: Buffer): Response =>
  new Response(new Uint8Array(answer), { headers: { 'content-type': 'application/ocsp-response' } })
