import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { findServing } from '#domain/certificates/authority-chain.ts'
import { authorityCertificates, withIssuer } from '#domain/certificates/certificate-file.ts'
import { statusOf as findStatus } from '#domain/certificates/certificate-status.ts'
import { judgeClientCertificate } from '#domain/certificates/judge-client-certificate.ts'
import { publishRevocationListsWhenDue } from '#domain/certificates/publish-revocation-list.ts'
import { rekeyAuthority } from '#domain/certificates/rekey-authority.ts'
import { renewRespondersWhenDue } from '#domain/certificates/renew-responder.ts'
import { revokeCertificate } from '#domain/certificates/revoke-certificate.ts'
import { openStatusResponder } from '#domain/certificates/status-responder.ts'
import { keyOf } from '#platform/signer/signer.ts'
import { tokenKeyStore } from '#platform/signer/token-key-store.ts'
import { askStatus } from '#test/support/ask-status.ts'
import { certificateFor, chainFiles, issuedRequest, openAuthority, openssl } from '#test/support/certificates.ts'
import { somebody } from '#test/support/people.ts'
import { openTokens } from '#test/support/tokens.ts'
import { openWorld } from '#test/support/world.ts'
import { statusService } from './status-service.ts'

const [world, tokens] = await Promise.all([openWorld(), openTokens()])
const authority = await openAuthority(world, tokenKeyStore(tokens))
after(async () => {
  await authority.signer.close()
  await world[Symbol.asyncDispose]()
  await tokens[Symbol.asyncDispose]()
})
const chain = await chainFiles(world)
const person = await somebody(world)

const atNow = async () => String(Math.floor((await world.clock.now()).epochMilliseconds / 1000))
const issue = async () => certificateFor(world, authority, await issuedRequest(world, person))

async function pemFile(name: string, der: Buffer): Promise<string> {
  const file = join(chain.folder, name)
  await writeFile(file, new X509Certificate(der).toString())
  return file
}

/** What openssl says of it, given the root and the issuer that the download hands out beside it. */
async function verified(certificate: Buffer): Promise<string> {
  const [own, issuer] = await withIssuer(world.db, certificate)
  assert.ok(own && issuer)
  const files = [await pemFile('issuer.pem', issuer), await pemFile('own.pem', own)] as const
  const strict = ['-x509_strict', '-purpose', 'sslclient', '-attime', await atNow()]
  return openssl('verify', ...strict, '-CAfile', chain.root, '-untrusted', ...files)
}

const textOf = async (certificate: Buffer) =>
  openssl('x509', '-in', await pemFile('text.pem', certificate), '-noout', '-text')

async function fetched(path: string): Promise<string> {
  const response = await statusService(world.db, await openStatusResponder(authority)).request(path)
  assert.equal(response.status, 200, path)
  const file = join(chain.folder, path.slice(1))
  await writeFile(file, Buffer.from(await response.arrayBuffer()))
  return file
}

/** The list at this address, checked by openssl with the issuer at the other. */
async function listAt(path: string, issuer: string): Promise<string> {
  const pem = join(chain.folder, 'list-issuer.pem')
  await openssl('x509', '-inform', 'DER', '-in', await fetched(issuer), '-out', pem)
  const text = await openssl('crl', '-inform', 'DER', '-in', await fetched(path), '-noout', '-text', '-CAfile', pem)
  assert.match(text, /verify OK/)
  return text
}

async function statusOf(certificate: Buffer, issuer: string): Promise<string> {
  const pem = join(chain.folder, 'status-issuer.pem')
  await openssl('x509', '-inform', 'DER', '-in', await fetched(issuer), '-out', pem)
  const file = await pemFile('asked-about.pem', certificate)
  const about = { folder: chain.folder, root: chain.root, issuer: pem, certificate: file, at: await atNow() }
  return askStatus(await openStatusResponder(authority), about)
}

async function rekey(number: number) {
  await authority.keys.make(keyOf('issuing', number))
  await authority.keys.make(keyOf('ocsp', number))
  return world.transact((work) => rekeyAuthority(work, authority.signer, { number, organization: 'Test' }))
}

const hex = (serial: Buffer) => new RegExp(serial.toString('hex'), 'i')

const first = await issue()
const approvedBefore = await issuedRequest(world, person)

test('[C-07] [C-08] with its keys in tokens the authority issues, revokes and answers as openssl expects', async () => {
  assert.match(await verified(first.certificate), /: OK/)
  assert.equal(await publishRevocationListsWhenDue(authority), 1)
  assert.match(await listAt('/revoked.crl', '/issuing.cer'), /No Revoked Certificates/)
  const status = await statusOf(first.certificate, '/issuing.cer')
  assert.match(status, /Response verify OK/)
  assert.match(status, /asked-about\.pem: good/)
})

test('[X-12] a number that is not the next, and the key of another root, are refused and change nothing', async () => {
  assert.deepEqual(await rekey(3), { done: false, because: 'rekeyed-meanwhile' })
  const other = { ...authority.signer, publicKey: () => authority.signer.publicKey('ocsp') }
  const refused = await world.transact((work) => rekeyAuthority(work, other, { number: 2, organization: 'Test' }))
  assert.deepEqual(refused, { done: false, because: 'other-root' })
  assert.equal((await findServing(world.db, await world.clock.now())).length, 1)
})

test('[X-12] after the exchange each certificate has its own issuer, and both open the door', async () => {
  world.clock.advance({ hours: 1 })
  assert.equal((await rekey(2)).done, true)
  const next = await issue()
  const before = await certificateFor(world, authority, approvedBefore)
  assert.match(await textOf(next.certificate), /Issuer: .*Madoguchi Issuing CA 2\n[\s\S]*issuing-2\.cer/)
  assert.match(await textOf(next.certificate), /revoked-2\.crl/)
  assert.match(await textOf(before.certificate), /Issuer: .*Madoguchi Issuing CA\n[\s\S]*\/revoked\.crl/)
  for (const { certificate } of [first, before, next]) {
    assert.match(await verified(certificate), /: OK/)
    assert.equal((await judgeClientCertificate(world.db, await world.clock.now(), certificate)).done, true)
  }
  const names = (await authorityCertificates(world.db)).map((der) => new X509Certificate(der).subject)
  assert.deepEqual(
    names.map((name) => /CN=(.*)/.exec(name)?.[1]),
    ['Madoguchi Issuing CA 2', 'Madoguchi Issuing CA', 'Madoguchi Root CA'],
  )
})

test('[X-12] [C-08] each issuer has its own list and its own responder', async () => {
  const next = await issue()
  world.clock.advance({ minutes: 1 })
  const { institution } = person
  await world.transact((work) => revokeCertificate(work, { institution, serial: first.serial, reason: 1 }))
  assert.equal(await publishRevocationListsWhenDue(authority), 2)
  assert.equal(await publishRevocationListsWhenDue(authority), 0)
  assert.match(await listAt('/revoked.crl', '/issuing.cer'), hex(first.serial))
  assert.doesNotMatch(await listAt('/revoked-2.crl', '/issuing-2.cer'), hex(first.serial))
  world.clock.advance({ minutes: 1 })
  await world.transact((work) => revokeCertificate(work, { institution, serial: next.serial, reason: 5 }))
  assert.equal(await publishRevocationListsWhenDue(authority), 1)
  assert.match(await listAt('/revoked-2.crl', '/issuing-2.cer'), hex(next.serial))
  const [former, present] = [
    await statusOf(first.certificate, '/issuing.cer'),
    await statusOf(next.certificate, '/issuing-2.cer'),
  ]
  for (const status of [former, present]) assert.match(status, /Response verify OK/)
  assert.match(former, /Cert Status: revoked[\s\S]*keyCompromise/)
  assert.match(former, /CN ?= ?Madoguchi OCSP Responder\n/)
  assert.match(present, /Cert Status: revoked[\s\S]*cessationOfOperation/)
  assert.match(present, /CN ?= ?Madoguchi OCSP Responder 2\n/)
  const [, of] = await findServing(world.db, await world.clock.now())
  const byTheOther = { issuer: of?.id ?? '', serial: next.serial }
  assert.deepEqual(await findStatus(world.db)(byTheOther), { is: 'unknown' })
})

test('[X-12] the former responder is renewed, and its list made, until the last certificate has ended', async () => {
  world.clock.advance({ days: 300 })
  assert.equal(await renewRespondersWhenDue(authority), 2)
  assert.match(await statusOf(first.certificate, '/issuing.cer'), /Response verify OK/)
  world.clock.advance({ years: 2, months: 5 })
  assert.equal(await publishRevocationListsWhenDue(authority), 2)
  world.clock.advance({ months: 1 })
  assert.equal(await publishRevocationListsWhenDue(authority), 1)
  world.clock.advance({ years: 14 })
  assert.deepEqual(await rekey(3), { done: false, because: 'root-ends' })
})
