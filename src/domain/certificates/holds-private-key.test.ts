import assert from 'node:assert/strict'
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { openssl, signingRequest } from '#test/support/certificates.ts'
import { holdsPrivateKey } from './holds-private-key.ts'

const EC = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 })
const KEYS = { EC, RSA, Ed25519: generateKeyPairSync('ed25519') }
const LOCK = { cipher: 'aes-256-cbc', passphrase: 'for tests only' } as const

const der = (key: KeyObject, type: 'pkcs8' | 'pkcs1' | 'sec1', lock = {}): Buffer =>
  key.export({ format: 'der', type, ...lock } as never) as unknown as Buffer

const FORMS: Record<string, Buffer> = {
  'SEC 1': der(EC.privateKey, 'sec1'),
  'PKCS #1': der(RSA.privateKey, 'pkcs1'),
  ...Object.fromEntries(Object.entries(KEYS).map(([kind, key]) => [`PKCS #8, ${kind}`, der(key.privateKey, 'pkcs8')])),
  ...Object.fromEntries(
    Object.entries(KEYS).map(([kind, key]) => [`PKCS #8 encrypted, ${kind}`, der(key.privateKey, 'pkcs8', LOCK)]),
  ),
}

const inLines = (bytes: Buffer, end = '\n') => bytes.toString('base64').replaceAll(/.{64}/g, `$&${end}`)

for (const [form, bytes] of Object.entries(FORMS))
  test(`[C-05] a private key is known without the lines around it: ${form}`, () => {
    const base64 = bytes.toString('base64')
    const pasted = [base64, inLines(bytes), inLines(bytes, '\r\n  '), `鍵です：\n${base64}`, `my key: "${base64}"`]
    for (const text of [...pasted, base64.slice(0, 64), `${'\n'.repeat(20_000)}${base64}`, `MIIB MAAA\n${base64}`])
      assert.equal(holdsPrivateKey(Buffer.from(text)), true, text.slice(0, 80))
    assert.equal(holdsPrivateKey(bytes), true)
  })

test('[C-05] so is a file of a key with its certificate, and a key of ssh or of the web', async () => {
  const { folder, key, csr } = await signingRequest()
  const at = (name: string) => `${folder}/${name}`
  await openssl('x509', '-req', '-in', csr, '-signkey', key, '-out', at('own.pem'))
  const options = ['-inkey', key, '-in', at('own.pem'), '-passout', 'pass:for tests only', '-out', at('own.p12')]
  await openssl('pkcs12', '-export', ...options)
  const file = await readFile(at('own.p12'))
  assert.equal(holdsPrivateKey(file), true)
  assert.equal(holdsPrivateKey(Buffer.from(file.toString('base64'))), true)
  assert.equal(holdsPrivateKey(Buffer.from(JSON.stringify(EC.privateKey.export({ format: 'jwk' })))), true)
  assert.equal(holdsPrivateKey(Buffer.from('b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ')), true)
})

test('[C-05] what holds no private key is not taken for one: requests, public keys, certificates', async () => {
  const { folder, key, csr, pem } = await signingRequest()
  await openssl('req', '-in', csr, '-outform', 'DER', '-out', `${folder}/csr.der`)
  await openssl('x509', '-req', '-in', csr, '-signkey', key, '-outform', 'DER', '-out', `${folder}/own.der`)
  const [request, certificate] = await Promise.all(['csr', 'own'].map((name) => readFile(`${folder}/${name}.der`)))
  const publicKeys = Object.values(KEYS).map(({ publicKey }) => publicKey.export({ format: 'der', type: 'spki' }))
  const rsaAlone = RSA.publicKey.export({ format: 'der', type: 'pkcs1' })
  for (const bytes of [request, request?.subarray(4), certificate, ...publicKeys, rsaAlone]) {
    assert.ok(bytes)
    for (const sent of [bytes, Buffer.from(bytes.toString('base64'))])
      assert.equal(holdsPrivateKey(sent), false, bytes.toString('base64'))
  }
  assert.equal(holdsPrivateKey(pem), false)
  assert.equal(holdsPrivateKey(Buffer.from(JSON.stringify(EC.publicKey.export({ format: 'jwk' })))), false)
})
