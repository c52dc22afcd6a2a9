import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { findFilePasswordProblem } from './file-password.ts'
import { makeKeyPair } from './make-key-pair.ts'
import { makePkcs12 } from './make-pkcs12.ts'
import { makeSigningRequest } from './make-signing-request.ts'

const PASSWORD = 'correct-Horse_7~'

test('[C-05] openssl opens the file with its own defaults, and finds the key, both certificates and the name', async () => {
  await using folder = await temporaryFolder()
  const at = (name: string) => join(folder.path, name)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { encoding: 'utf8', stdio: 'pipe' })
  const keys = await makeKeyPair()
  const privateKey = await crypto.subtle.exportKey('pkcs8', keys.privateKey)
  await writeFile(at('csr.der'), await makeSigningRequest(keys))
  assert.match(openssl('req', '-in', at('csr.der'), '-inform', 'DER', '-verify', '-noout', '-subject'), /madoguchi/)
  await writeFile(at('key.der'), new Uint8Array(privateKey))
  openssl('x509', '-req', '-in', at('csr.der'), '-inform', 'DER', '-key', at('key.der'), '-out', at('cert.pem'))
  const { raw } = new X509Certificate(await readFile(at('cert.pem')))
  const certificate = Uint8Array.from(raw)

  const content = { privateKey, certificates: [certificate, certificate], password: PASSWORD, name: '受付 端末01' }
  await writeFile(at('file.p12'), await makePkcs12(content))
  const opened = openssl('pkcs12', '-in', at('file.p12'), '-passin', `pass:${PASSWORD}`, '-nodes')
  assert.equal(opened.match(/BEGIN CERTIFICATE/g)?.length, 2)
  assert.match(opened, /BEGIN PRIVATE KEY/)
  assert.throws(() => openssl('pkcs12', '-in', at('file.p12'), '-passin', 'pass:wrong', '-nodes'), /Mac verify error/)
  await writeFile(at('opened.pem'), opened)
  assert.equal(
    openssl('pkey', '-in', at('opened.pem'), '-pubout'),
    openssl('pkey', '-in', at('key.der'), '-inform', 'DER', '-pubout'),
  )
  const { stderr } = info(at('file.p12'))
  assert.match(stderr, /MAC: sha256, Iteration 200000/)
  assert.equal(stderr.match(/PBES2, PBKDF2, AES-256-CBC, Iteration 200000, PRF hmacWithSHA256/g)?.length, 2)
})

const info = (file: string) =>
  spawnSync('openssl', ['pkcs12', '-in', file, '-info', '-noout', '-passin', `pass:${PASSWORD}`], { encoding: 'utf8' })

test('[C-05] passwords of files: at least twelve characters of ASCII, not all alike', () => {
  const problems = {
    'short-7~aB': 'short',
    [`${'aB3$xyz'.repeat(10)}`]: 'long',
    パスワードはひみつです123: 'unusable',
    'two words 12345': 'unusable',
    aaaaaaaaaaaa1: 'simple',
    [PASSWORD]: undefined,
  }
  for (const [password, problem] of Object.entries(problems)) assert.equal(findFilePasswordProblem(password), problem)
})
