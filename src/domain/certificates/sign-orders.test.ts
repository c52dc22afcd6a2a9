import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import {
  certificateFor,
  chainFiles,
  issuedRequest,
  newPublicKey,
  openAuthority,
  openssl,
} from '#test/support/certificates.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { orderCertificate } from './order-certificate.ts'
import { signOrders } from './sign-orders.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
const authority = await openAuthority(world)

test('[C-07] openssl verifies the chain strictly and reads the profile', async () => {
  const request = await issuedRequest(world, await somebody(world), '受付 端末01')
  const { certificate } = await certificateFor(world, authority, request)
  const chain = await chainFiles(world)
  const file = join(chain.folder, 'client.pem')
  await writeFile(file, new X509Certificate(certificate).toString())
  const at = String(Math.floor((await world.clock.now()).epochMilliseconds / 1000))
  const verified = await openssl(
    ...['verify', '-x509_strict', '-purpose', 'sslclient', '-attime', at],
    ...['-CAfile', chain.root, '-untrusted', chain.issuing, file],
  )
  assert.match(verified, /: OK/)
  const text = await openssl('x509', '-in', file, '-noout', '-text', '-nameopt', 'utf8,sep_comma_plus')
  assert.match(text, new RegExp(`Subject: C=JP,OU=受付 端末01,CN=0119999999,serialNumber=${request.number}`))
  assert.match(text, /TLS Web Client Authentication/)
  assert.doesNotMatch(text, /Server Authentication|CA:TRUE/)
  assert.match(text, /Not After : Feb 20 14:59:59 2030 GMT/)
})

test('[C-07] what was written down is what was signed, byte for byte, and signed once', async () => {
  const request = await issuedRequest(world, await somebody(world))
  const { serial, certificate } = await certificateFor(world, authority, request)
  const row = await world.db
    .selectFrom('certificates')
    .selectAll()
    .where('serial', '=', serial)
    .executeTakeFirstOrThrow()
  assert.ok(row.to_be_signed && certificate.includes(row.to_be_signed))
  assert.equal(await signOrders(authority), 0)
})

test('[C-05] the same key again is the same certificate; another key is refused, as is a key of another request', async () => {
  const request = await issuedRequest(world, await somebody(world))
  const other = await issuedRequest(world, await somebody(world))
  const publicKey = newPublicKey()
  const { serial } = await certificateFor(world, authority, request, publicKey)
  const order = (key: typeof request, of: Buffer) =>
    world.transact((work) => orderCertificate(work, { institution: key.institution, id: key.id, publicKey: of }))
  assert.deepEqual(await order(request, publicKey), { done: true, value: serial })
  assert.deepEqual(await order(request, newPublicKey()), { done: false, because: 'other-key' })
  assert.deepEqual(await order(other, publicKey), { done: false, because: 'key-used' })
})

test('[C-04] on day 180 a certificate can be fetched, on day 181 not', async () => {
  const request = await issuedRequest(world, await somebody(world))
  const publicKey = newPublicKey()
  const order = () => world.transact((work) => orderCertificate(work, { ...request, publicKey }))
  world.clock.advance({ days: 180 })
  assert.equal((await order()).done, true)
  world.clock.advance({ days: 1 })
  assert.deepEqual(await order(), { done: false, because: 'not-open' })
})

test('[C-07] what breaks the profile is never signed and keeps the reason', async () => {
  const request = await issuedRequest(world, await somebody(world))
  const weak = Buffer.from(`302a300506032b656e032100${'11'.repeat(32)}`, 'hex')
  await world.transact((work) => orderCertificate(work, { ...request, publicKey: weak }))
  await signOrders(authority)
  const row = await world.db
    .selectFrom('certificates')
    .select(['problem', 'certificate'])
    .where('request_id', '=', request.id)
    .executeTakeFirstOrThrow()
  assert.equal(row.problem, 'a key of the profile')
  assert.equal(row.certificate, null)
})
