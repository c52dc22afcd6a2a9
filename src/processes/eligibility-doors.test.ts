import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { revokeCertificate } from '#domain/certificates/revoke-certificate.ts'
import {
  certificateFor,
  curl,
  issuedRequest,
  openAuthority,
  openssl,
  publicKeyOf,
  signingRequest,
} from '#test/support/certificates.ts'
import { freePortBase } from '#test/support/free-port-base.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { openEligibilityDoors } from './eligibility-doors.ts'
import { mutualTlsOrigin, portOf } from './site-addresses.ts'

const world = await openWorld()
const config = { ...world.env.config, PORT_BASE: await freePortBase() }
const authority = await openAuthority(world)
const doors = await openEligibilityDoors({ ...world.env, config, trustedProxies: ['127.0.0.1'] })
after(async () => {
  for (const door of doors) await door.close()
  await world[Symbol.asyncDispose]()
})

const TLS = `${mutualTlsOrigin(config, 'eligibility')}/`
const PLAIN = `http://127.0.0.1:${portOf(config, 'eligibility')}/`

/** A terminal: its key and certificate as files, for curl. */
async function terminal() {
  const person = await somebody(world)
  const { folder, key } = await signingRequest()
  const request = await issuedRequest(world, person)
  const { serial, certificate } = await certificateFor(world, authority, request, await publicKeyOf(key))
  const file = join(folder, 'client.pem')
  await writeFile(file, new X509Certificate(certificate).toString())
  return { person, serial, certificate, folder, options: ['--cert', file, '--key', key] }
}

test('[E-01] by TLS 1.2 and 1.3 the certificate tells the institution, in both environments', async () => {
  const { options, person } = await terminal()
  const { name } = await world.db
    .selectFrom('institutions')
    .select('name')
    .where('id', '=', person.institution)
    .executeTakeFirstOrThrow()
  for (const version of ['--tls-max 1.2', '--tlsv1.3']) {
    const { status, body } = await curl(...version.split(' '), ...options, TLS)
    assert.equal(status, 200)
    assert.match(body, new RegExp(name))
    assert.match(body, /システムの利用を始める/)
  }
  const verification = `${mutualTlsOrigin(config, 'eligibility-verification')}/`
  assert.match((await curl(...options, verification)).body, /接続検証環境/)
})

test('[E-01] without a certificate, and with one of another authority, each gets a page that says so', async () => {
  const nothing = await curl(TLS)
  assert.deepEqual([nothing.status, /電子証明書を確認できません/.test(nothing.body)], [403, true])
  assert.ok(nothing.body.includes(`href="${world.env.origins.certificates}"`), 'the way to the download site')
  const { folder, key } = await signingRequest()
  const file = join(folder, 'own.pem')
  await openssl('req', '-x509', '-key', key, '-subj', '/CN=0119999999', '-days', '30', '-out', file)
  const foreign = await curl('--cert', file, '--key', key, TLS)
  assert.deepEqual([foreign.status, /この電子証明書は使えません/.test(foreign.body)], [403, true])
  for (const { body } of [nothing, foreign]) assert.doesNotMatch(body, /届いた電子証明書<\/h2>/)
})

test('[C-09] a certificate of ours that opens nothing is named: a terminal may have several', async () => {
  const { options } = await terminal()
  const at = await world.clock.now()
  world.clock.advance({ years: 4 })
  const expired = await curl(...options, TLS)
  world.clock.set(at.toString())
  assert.deepEqual([expired.status, /電子証明書の有効期限が切れています/.test(expired.body)], [403, true])
  assert.match(expired.body, /届いた電子証明書<\/h2>[\s\S]*0119999999[\s\S]*受付 端末\d+[\s\S]*期限の新しいほう/)
})

test('[C-08] a certificate that was revoked a second ago opens nothing', async () => {
  const { options, person, serial } = await terminal()
  assert.equal((await curl(...options, TLS)).status, 200)
  await world.transact((work) => revokeCertificate(work, { institution: person.institution, serial, reason: 1 }))
  const revoked = await curl(...options, TLS)
  assert.deepEqual([revoked.status, /電子証明書は失効しています/.test(revoked.body)], [403, true])
})

test('[E-01] Client-Cert is believed from a trusted proxy, on a plain connection only', async () => {
  const { certificate } = await terminal()
  const header = ['-H', `Client-Cert: :${certificate.toString('base64')}:`]
  assert.equal((await curl(...header, PLAIN)).status, 200)
  assert.equal((await curl(...header, TLS)).status, 403, 'TLS of our own knows better')
})

test('[E-01] Client-Cert from anybody who is no trusted proxy is not looked at', async () => {
  const { certificate } = await terminal()
  const strict = { ...config, PORT_BASE: await freePortBase(), ELIGIBILITY_TLS_CERTIFICATE: undefined }
  const untrusting = await openEligibilityDoors({ ...world.env, config: strict, practice: false, trustedProxies: [] })
  const plain = `http://127.0.0.1:${portOf(strict, 'eligibility')}/`
  const { status, body } = await curl('-H', `Client-Cert: :${certificate.toString('base64')}:`, plain)
  for (const door of untrusting) await door.close()
  assert.deepEqual([status, /電子証明書を確認できません/.test(body)], [403, true])
})

test('[X-02] in practice a browser without a certificate picks one from the list, and is who it says', async () => {
  const { serial } = await terminal()
  const list = await curl('-L', PLAIN)
  assert.match(list.body, /練習に使う電子証明書を選ぶ/)
  const hex = serial.toString('hex')
  const cookie = `__Host-eligibility-practice-certificate=${hex}`
  assert.match((await curl('-H', `Cookie: ${cookie}`, PLAIN)).body, /システムの利用を始める/)
  assert.equal((await curl('-H', `Cookie: ${cookie}`, TLS)).status, 403, 'not at the other door')
})
