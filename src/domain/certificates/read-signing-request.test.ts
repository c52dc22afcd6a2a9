import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import { openssl, publicKeyOf, signingRequest } from '#test/support/certificates.ts'
import { readSigningRequest } from './read-signing-request.ts'

const TERMINAL = { code: '0119999999', terminal: '受付 端末1', requestNumber: '012345678901234' }

const read = (sent: Buffer) => readSigningRequest(sent, TERMINAL)

const KINDS = {
  'P-256': ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  'P-384': ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384'],
  'RSA 3072': ['-newkey', 'rsa:3072'],
}

for (const [kind, options] of Object.entries(KINDS))
  test(`[C-05] a request of openssl with ${kind} is read as PEM, base64 and DER`, async () => {
    const { csr, key, pem, folder } = await signingRequest(options)
    const wanted = { done: true, value: await publicKeyOf(key) }
    assert.deepEqual(read(pem), wanted)
    const base64 = pem.toString().replaceAll(/-----[A-Z ]+-----|\s/g, '')
    assert.deepEqual(read(Buffer.from(base64)), wanted)
    await openssl('req', '-in', csr, '-outform', 'DER', '-out', `${folder}/csr.der`)
    assert.deepEqual(read(await readFile(`${folder}/csr.der`)), wanted)
  })

test('[C-05] weak keys, other curves and old hashes are refused, each by its name', async () => {
  const reasonFor = async (...options: string[]) => {
    const told = read((await signingRequest(options)).pem)
    return told.done || told.because
  }
  assert.equal(await reasonFor('-newkey', 'rsa:2048'), 'weak-key')
  assert.equal(await reasonFor('-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1'), 'weak-key')
  assert.equal(await reasonFor('-newkey', 'ed25519'), 'weak-key')
  assert.equal(await reasonFor('-newkey', 'rsa:3072', '-sha1'), 'weak-signature')
})

test('[C-05] a request that was changed, or signed by another key, is refused', async () => {
  const { pem } = await signingRequest()
  const bytes = Buffer.from(pem.toString().replaceAll(/-----[A-Z ]+-----|\s/g, ''), 'base64')
  const changed = Buffer.from(bytes)
  changed.write('X', bytes.indexOf('ignored'))
  assert.deepEqual(read(changed), { done: false, because: 'bad-signature' })
})

test('[C-05] rubbish is refused and never thrown', () => {
  assert.deepEqual(read(Buffer.alloc(1_000_000, 0x30)), { done: false, because: 'too-large' })
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, asSequence) => {
      const sent = Buffer.from(asSequence ? [0x30, bytes.length & 0x7f, ...bytes] : bytes)
      assert.equal(read(sent).done, false)
    }),
  )
})

test('[C-05] a key is one key however it is written: compressed, as a hybrid point, its curve in figures', async () => {
  const { folder, key } = await signingRequest()
  const written = async (name: string, ...options: string[]) => {
    const file = `${folder}/${name}`
    await openssl('pkey', '-in', key, ...options, '-out', file)
    await openssl('req', '-new', '-key', file, '-subj', '/CN=ignored', '-out', `${file}.csr`)
    return read(await readFile(`${file}.csr`))
  }
  const wanted = { done: true, value: await publicKeyOf(key) }
  for (const form of ['compressed', 'hybrid'])
    assert.deepEqual(await written(form, '-ec_conv_form', form), wanted, form)
  assert.deepEqual(await written('explicit', '-ec_param_enc', 'explicit'), wanted)
})

test('[C-05] who sends the private key along gets no certificate for it', async () => {
  const { key, pem } = await signingRequest()
  const privateKey = await readFile(key)
  for (const sent of [privateKey, Buffer.concat([privateKey, pem]), Buffer.concat([pem, privateKey])])
    assert.deepEqual(read(sent), { done: false, because: 'private-key' })
})

test('[C-06] [C-09] a name in the form of ours must be that of the terminal; any other name is not read', async () => {
  const outcomeFor = async (subject: string) => {
    const told = read((await signingRequest(['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'], subject)).pem)
    return told.done || told.because
  }
  for (const own of ['/CN=madoguchi', '/OU=情報部/CN=server', '/CN=0119999999', '/C=JP/OU=受付 端末1/CN=0119999999'])
    assert.equal(await outcomeFor(own), true, own)
  assert.equal(await outcomeFor('/CN=0119999999/serialNumber=012345678901234'), true)
  for (const other of ['/CN=0118888888', '/OU=受付 端末2/CN=0119999999', '/CN=0119999999/serialNumber=999999999999999'])
    assert.equal(await outcomeFor(other), 'other-subject', other)
})
