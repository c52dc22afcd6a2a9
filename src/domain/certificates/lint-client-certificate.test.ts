import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { test } from 'node:test'
import * as x509 from '@peculiar/asn1-x509'
import { assembleCertificate } from './assemble-certificate.ts'
import { clientSubject } from './client-subject.ts'
import { der, derInteger, derParts, TAG } from './der.ts'
import { distinguishedName } from './distinguished-name.ts'
import { authorityExtensions, clientExtensions, keyUsage } from './extensions.ts'
import { issuerOf } from './issuer.ts'
import { lintClientCertificate } from './lint-client-certificate.ts'
import { toBeSigned } from './to-be-signed.ts'

const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const spki = ({ publicKey }: ReturnType<typeof newKey>) => publicKey.export({ type: 'spki', format: 'der' })

const authority = newKey()
const name = distinguishedName([['commonName', 'Test']])
const common = {
  serial: Buffer.alloc(16, 0x41),
  issuer: name,
  notBefore: Temporal.Instant.from('2026-11-20T00:00:00Z'),
}
const root = toBeSigned({
  ...common,
  subject: name,
  notAfter: Temporal.Instant.from('2036-11-20T00:00:00Z'),
  publicKey: spki(authority),
  extensions: authorityExtensions({ publicKey: spki(authority), issuerKey: spki(authority) }, 'issuing'),
})
const issuer = issuerOf(assembleCertificate(root, sign('sha256', root, authority.privateKey)))
const publicKey = spki(newKey())
const ADDRESSES = { list: 'http://a.example/l', ocsp: 'http://a.example/o', issuer: 'http://a.example/i' }
const fields = {
  ...common,
  subject: clientSubject({ code: '0119999999', terminal: '受付', requestNumber: '123456789012345' }),
  notAfter: Temporal.Instant.from('2028-11-20T00:00:00Z'),
  publicKey,
  extensions: clientExtensions(issuer.publicKey, ADDRESSES)(publicKey),
}
const lint = (changed: Partial<typeof fields>) => lintClientCertificate(toBeSigned({ ...fields, ...changed }), issuer)

/** As it would be written, with one of its eight parts in other bytes. */
function lintWith(part: number, bytes: Buffer) {
  const parts = derParts(TAG.sequence, toBeSigned(fields))
  return lintClientCertificate(der(TAG.sequence, ...parts.with(part, bytes)), issuer)
}

test('[C-07] what is written as the profile says breaks no rule', () => assert.deepEqual(lint({}), []))

test('[C-07] each part that is another than meant is named', () => {
  const [first = Buffer.of(), ...others] = fields.extensions
  assert.deepEqual(lintWith(0, der(TAG.explicit0, derInteger(Buffer.of(1)))), ['version 3'])
  const negative = der(TAG.integer, Buffer.alloc(16, 0x81))
  assert.deepEqual(lintWith(1, negative), ['serial number positive, of its length'])
  assert.deepEqual(lint({ serial: Buffer.alloc(15, 0x41) }), ['serial number positive, of its length'])
  const sha384 = Buffer.from('300a06082a8648ce3d040303', 'hex')
  assert.deepEqual(lintWith(2, sha384), ['signature algorithm of the authority'])
  assert.deepEqual(lint({ issuer: fields.subject }), ['issuer named as it names itself'])
  assert.deepEqual(lint({ subject: name }), ['subject of the profile'])
  assert.deepEqual(lint({ publicKey: spki(newKey()) }), ['identified by its key'])
  const long = lint({ notAfter: common.notBefore.add({ hours: 24 * 366 * 5 }) })
  assert.deepEqual(long, ['valid as long as the profile says'])
  assert.deepEqual(lint({ extensions: others }), ['the extensions of the profile', 'a client and nothing else'])
  assert.deepEqual(lint({ extensions: [...fields.extensions, first] }), ['the extensions of the profile'])
  const signs = fields.extensions.with(1, keyUsage(x509.KeyUsageFlags.keyCertSign))
  assert.deepEqual(lint({ extensions: signs }), ['a client and nothing else'])
})

test('[C-07] what is not in DER is not read at all', () => {
  const bytes = toBeSigned(fields)
  const [version = Buffer.of()] = derParts(TAG.sequence, bytes)
  const NOT_DER = ['encoded in DER']
  assert.deepEqual(lintClientCertificate(Buffer.concat([bytes, Buffer.of(0)]), issuer), NOT_DER)
  assert.deepEqual(lintClientCertificate(bytes.subarray(0, -1), issuer), NOT_DER)
  assert.deepEqual(lintClientCertificate(Buffer.of(), issuer), NOT_DER)
  const longer = Buffer.concat([version.subarray(0, 1), Buffer.of(0x81), version.subarray(1)])
  assert.deepEqual(lintWith(0, longer), NOT_DER)
  const [first = Buffer.of(), ...others] = fields.extensions.map((one) => derParts(TAG.sequence, one))[3] ?? []
  const notCriticalInWords = der(TAG.sequence, first, der(TAG.boolean, Buffer.of(0)), ...others)
  assert.deepEqual(lint({ extensions: fields.extensions.with(3, notCriticalInWords) }), NOT_DER)
})
