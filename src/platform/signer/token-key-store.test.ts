import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { CannotStart } from '#platform/cannot-start.ts'
import { openTokens } from '#test/support/tokens.ts'
import { openCryptoki } from './token/cryptoki.ts'
import { ecdsaSignature } from './token/ecdsa-signature.ts'
import { findToken, openTokenSession } from './token/token-session.ts'
import { tokenKeyStore } from './token-key-store.ts'

const tokens = await openTokens()
const store = tokenKeyStore(tokens)
after(async () => {
  await store.signer.close()
  await tokens[Symbol.asyncDispose]()
})
for (const key of ['root', 'issuing', 'ocsp'] as const) await store.make(key)

/** A library, or memory lent to it, that nobody holds in JavaScript would be gone after it. */
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const BYTES = Buffer.from('to be signed')
const isRight = async (signature: Buffer, key: 'root' | 'issuing' = 'issuing') =>
  verify(
    'sha256',
    BYTES,
    createPublicKey({ key: await store.signer.publicKey(key), type: 'spki', format: 'der' }),
    signature,
  )

test('[C-07] what a token signs verifies, a hundred times, with keys each in its own token', async () => {
  for (let round = 0; round < 100; round += 1) {
    if (round % 20 === 0) collectGarbage()
    assert.ok(await isRight(await store.signer.sign('issuing', BYTES)))
  }
  assert.ok(await isRight(await store.signer.sign('root', BYTES), 'root'))
  const [own, roots] = [
    await tokens.show(tokens.authority, '--list-objects'),
    await tokens.show(tokens.root, '--list-objects'),
  ]
  assert.deepEqual(own.match(/madoguchi-\w+/g)?.sort(), [
    'madoguchi-issuing',
    'madoguchi-issuing',
    'madoguchi-ocsp',
    'madoguchi-ocsp',
  ])
  assert.deepEqual(roots.match(/madoguchi-\w+/g), ['madoguchi-root', 'madoguchi-root'])
})

test('[C-07] a token’s keys are sensitive and have never been extractable', async () => {
  for (const token of [tokens.authority, tokens.root]) {
    const shown = await tokens.show(token, '--list-objects', '--type', 'privkey')
    const access = shown.match(/Access:.*/g) ?? []
    assert.equal(access.length, token === tokens.root ? 1 : 2)
    for (const one of access) assert.match(one, /sensitive, always sensitive, never extracta\w+, local/)
  }
})

test('[C-07] signatures that are asked for at the same moment do not mix', async () => {
  const signatures = await Promise.all(Array.from({ length: 20 }, () => store.signer.sign('issuing', BYTES)))
  for (const signature of signatures) assert.ok(await isRight(signature))
})

test('[C-07] a key that is there stays', async () => {
  const before = await store.signer.publicKey('issuing')
  await store.make('issuing')
  assert.deepEqual(await store.signer.publicKey('issuing'), before)
})

test('[C-07] a key that could leave its token is not used, nor one that is there twice', async () => {
  const make = ['--login', '--keypairgen', '--key-type', 'EC:prime256v1', '--usage-sign']
  await tokens.show(tokens.authority, ...make, '--label', 'madoguchi-issuing-8', '--extractable')
  await assert.rejects(store.signer.sign('issuing-8', BYTES), /could leave its token/)
  for (const id of ['01', '02'])
    await tokens.show(tokens.authority, ...make, '--label', 'madoguchi-issuing-9', '--id', id)
  await assert.rejects(store.signer.sign('issuing-9', BYTES), /more than one key/)
  await assert.rejects(store.signer.sign('issuing-7', BYTES), /no key madoguchi-issuing-7/)
})

test('[C-07] the root is opened in ceremonies only', async () => {
  const everyday = tokenKeyStore({ authority: tokens.authority })
  await assert.rejects(everyday.signer.sign('root', BYTES), /ceremonies only/)
  await everyday.signer.close()
})

test('[C-07] after a lost session one use fails in words, and the next one signs', async () => {
  const cryptoki = await openCryptoki(tokens.module)
  await store.signer.sign('issuing', BYTES)
  await cryptoki.renew(cryptoki.initialised)
  await assert.rejects(store.signer.sign('issuing', BYTES), /token "Authority" does not answer .*CKR_/)
  assert.ok(await isRight(await store.signer.sign('issuing', BYTES)))
})

/** A token says so until somebody logs in. */
const PIN_COUNT_LOW = 0x10000n
async function sawWrongPin(): Promise<boolean> {
  const { flags } = await findToken(await openCryptoki(tokens.module), tokens.module, tokens.authority.label)
  return (flags & PIN_COUNT_LOW) !== 0n
}

test('[C-07] a wrong PIN is told, and never sent a second time', async () => {
  const cryptoki = await openCryptoki(tokens.module)
  await cryptoki.renew(cryptoki.initialised)
  const wrong = { ...tokens.authority, pin: 'wrong-1' }
  const mistaken = tokenKeyStore({ authority: wrong })
  const refused = (error: Error) =>
    error instanceof CannotStart && /does not take the PIN/.test(error.message) && !error.message.includes(wrong.pin)
  await assert.rejects(mistaken.signer.publicKey('issuing'), refused)
  assert.equal(await sawWrongPin(), true)
  await openTokenSession(tokens.authority)
  assert.equal(await sawWrongPin(), false)
  await cryptoki.renew(cryptoki.initialised)
  await assert.rejects(mistaken.signer.publicKey('issuing'), refused)
  assert.equal(await sawWrongPin(), false)
})

test('[C-07] a module or a token that is not there is told', async () => {
  const file = join(tokens.folder, 'no-module.so')
  await writeFile(file, 'no library')
  const elsewhere = tokenKeyStore({ authority: { ...tokens.authority, module: file } })
  await assert.rejects(elsewhere.signer.publicKey('issuing'), /AUTHORITY_TOKEN_MODULE: .*cannot be loaded/)
  const nobody = tokenKeyStore({ authority: { ...tokens.authority, label: 'Nobody' } })
  await assert.rejects(nobody.signer.publicKey('issuing'), /no token with the label "Nobody"/)
})

test('[C-07] r and s become integers of the least length that are never negative', () => {
  const raw = Buffer.alloc(64)
  raw[0] = 0x80
  raw[63] = 0x01
  const r = `022100${'80'.padEnd(64, '0')}`
  assert.equal(ecdsaSignature(raw).toString('hex'), `3026${r}020101`)
  assert.equal(ecdsaSignature(Buffer.alloc(64)).toString('hex'), '3006020100020100')
})
