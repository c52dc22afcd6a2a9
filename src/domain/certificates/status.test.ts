import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { askStatus } from '#test/support/ask-status.ts'
import {
  certificateFor,
  chainFiles,
  issuedRequest,
  openAuthority,
  openssl,
  publishList,
} from '#test/support/certificates.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import type { RevocationReason } from './profile.ts'
import { publishRevocationListsWhenDue } from './publish-revocation-list.ts'
import { renewRespondersWhenDue } from './renew-responder.ts'
import { revokeCertificate } from './revoke-certificate.ts'
import { openStatusResponder } from './status-responder.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())
const authority = await openAuthority(world)
const chain = await chainFiles(world)
const answer = await openStatusResponder(authority)

const person = await somebody(world)
const oneMore = async () => certificateFor(world, authority, await issuedRequest(world, person))
const revoke = (serial: Buffer, reason: RevocationReason) =>
  world.transact((work) => revokeCertificate(work, { institution: person.institution, serial, reason }))

const atNow = async () => String(Math.floor((await world.clock.now()).epochMilliseconds / 1000))

async function pemFile(name: string, certificate: Buffer): Promise<string> {
  const file = join(chain.folder, name)
  await writeFile(file, new X509Certificate(certificate).toString())
  return file
}

async function latestListFile(): Promise<string> {
  const { list } = await world.db
    .selectFrom('revocation_lists')
    .select('list')
    .orderBy('number', 'desc')
    .executeTakeFirstOrThrow()
  const file = join(chain.folder, 'list.der')
  await writeFile(file, list)
  return file
}

const askAbout = async (certificate: string, options: readonly string[] = [], respond = answer): Promise<string> =>
  askStatus(respond, { ...chain, issuer: chain.issuing, certificate, at: await atNow() }, options)

test('[C-08] the first list of a new authority is empty, and a list as well', async () => {
  assert.equal(await publishList(authority), 0)
  const list = await latestListFile()
  assert.match(await openssl('crl', '-inform', 'DER', '-in', list, '-noout', '-text'), /No Revoked Certificates/)
})

test('[C-08] openssl believes the answers: good, then revoked with its reason from the next answer on', async () => {
  const { serial, certificate } = await oneMore()
  const file = await pemFile('asked.pem', certificate)
  const good = await askAbout(file)
  assert.match(good, /Response verify OK/)
  assert.match(good, /asked\.pem: good/)
  assert.deepEqual(await revoke(serial, 1), { done: true, value: undefined })
  const revoked = await askAbout(file, ['-sha256'])
  assert.match(revoked, /Response verify OK/)
  assert.match(revoked, /asked\.pem: revoked/)
  assert.match(revoked, /Reason: keyCompromise/)
})

test('[C-08] without a nonce an answer is signed once in half an hour, and anew as soon as the status changes', async () => {
  let signatures = 0
  const sign: typeof authority.signer.sign = (key, bytes) => {
    signatures += 1
    return authority.signer.sign(key, bytes)
  }
  const respond = await openStatusResponder({ ...authority, signer: { ...authority.signer, sign } })
  const { serial, certificate } = await oneMore()
  const file = await pemFile('kept.pem', certificate)
  for (let round = 0; round < 3; round += 1)
    assert.match(await askAbout(file, ['-no_nonce'], respond), /kept\.pem: good/)
  assert.equal(signatures, 1)
  await askAbout(file, ['-nonce'], respond)
  await askAbout(file, ['-nonce'], respond)
  assert.equal(signatures, 3)
  world.clock.advance({ minutes: 30 })
  assert.match(await askAbout(file, ['-no_nonce'], respond), /Response verify OK/)
  assert.equal(signatures, 4)
  await revoke(serial, 5)
  for (let round = 0; round < 2; round += 1)
    assert.match(await askAbout(file, ['-no_nonce'], respond), /kept\.pem: revoked/)
  assert.equal(signatures, 5)
})

test('[C-08] a revocation that is committed while a list is made, with an earlier moment, stands in the next', async () => {
  const { serial } = await oneMore()
  await publishRevocationListsWhenDue(authority)
  const early = world.transact(async (work) => {
    const done = await revokeCertificate(work, { institution: person.institution, serial, reason: 5 })
    world.clock.advance({ minutes: 1 })
    await publishList(authority)
    return done
  })
  assert.equal((await early).done, true)
  assert.equal(await publishRevocationListsWhenDue(authority), 1)
  const text = await openssl('crl', '-inform', 'DER', '-in', await latestListFile(), '-noout', '-text')
  assert.match(text, new RegExp(serial.toString('hex'), 'i'))
})

test('[C-08] an answer gives the nonce back, and is signed by the responder, not by the authority', async () => {
  const { certificate } = await oneMore()
  const text = await askAbout(await pemFile('nonce.pem', certificate), ['-nonce'])
  assert.match(text, /OCSP Nonce/)
  assert.doesNotMatch(text, /WARNING: no nonce/)
  assert.match(text, /Subject: C ?= ?JP, O ?= ?Test, CN ?= ?Madoguchi OCSP Responder/)
})

test('[C-08] rubbish and questions about other issuers get an answer without a signature', async () => {
  assert.equal((await answer(Buffer.from('rubbish'))).toString('hex'), '30030a0101')
  const { certificate } = await oneMore()
  const asked = join(chain.folder, 'foreign.der')
  const file = await pemFile('foreign.pem', certificate)
  await openssl('ocsp', '-issuer', chain.root, '-cert', file, '-reqout', asked)
  assert.equal((await answer(await readFile(asked))).toString('hex'), '30030a0106')
})

test('[C-08] a list is made daily and at each revocation, with growing numbers, and openssl checks by it', async () => {
  const { serial, certificate } = await oneMore()
  await publishRevocationListsWhenDue(authority)
  assert.equal(await publishRevocationListsWhenDue(authority), 0)
  world.clock.advance({ minutes: 1 })
  await revoke(serial, 5)
  assert.equal(await publishRevocationListsWhenDue(authority), 1)
  assert.equal(await publishRevocationListsWhenDue(authority), 0)
  const list = await latestListFile()
  const text = await openssl('crl', '-inform', 'DER', '-in', list, '-noout', '-text', '-CAfile', chain.issuing)
  assert.match(text, /verify OK/)
  assert.match(text, /Cessation Of Operation/)
  assert.match(text, new RegExp(serial.toString('hex'), 'i'))
  const pem = join(chain.folder, 'list.pem')
  await openssl('crl', '-inform', 'DER', '-in', list, '-out', pem)
  const verify = openssl(
    ...['verify', '-crl_check', '-x509_strict', '-attime', await atNow(), '-CRLfile', pem],
    ...['-CAfile', chain.root, '-untrusted', chain.issuing, await pemFile('revoked.pem', certificate)],
  )
  await assert.rejects(verify, /certificate revoked/)
  world.clock.advance({ hours: 25 })
  assert.equal(await publishRevocationListsWhenDue(authority), 1)
})

test('[C-08] a certificate is revoked once, and for good', async () => {
  const { serial } = await oneMore()
  assert.equal((await revoke(serial, 4)).done, true)
  assert.deepEqual(await revoke(serial, 1), { done: false, because: 'not-valid' })
  const stranger = await somebody(world)
  const other = await oneMore()
  const foreign = { institution: stranger.institution, serial: other.serial, reason: 5 } as const
  assert.deepEqual(await world.transact((work) => revokeCertificate(work, foreign)), {
    done: false,
    because: 'not-valid',
  })
})

test('[C-08] the responder renews its certificate in time, and openssl believes the new one', async () => {
  assert.equal(await renewRespondersWhenDue(authority), 0)
  world.clock.advance({ days: 300 })
  assert.equal(await renewRespondersWhenDue(authority), 1)
  assert.equal(await renewRespondersWhenDue(authority), 0)
  world.clock.advance({ days: 100 })
  const { certificate } = await oneMore()
  const file = await pemFile('later.pem', certificate)
  const text = await askAbout(file, [], await openStatusResponder(authority))
  assert.match(text, /Response verify OK/)
})
