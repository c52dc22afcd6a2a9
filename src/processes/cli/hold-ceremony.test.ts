import assert from 'node:assert/strict'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { findAuthority } from '#domain/certificates/authority-chain.ts'
import { connect } from '#platform/database/connect.ts'
import { openCommandLine } from '#test/support/command-line.ts'

const commandLine = await openCommandLine()
after(() => commandLine[Symbol.asyncDispose]())
const settings = { AUTHORITY_PASSPHRASE: 'known to those present', AUTHORITY_KEYS: join(commandLine.folder, 'keys') }

test('[C-07] [X-12] the ceremony makes keys that nobody else can read, and prints the fingerprint of the root', async () => {
  await commandLine.run(['migrate'])
  const held = await commandLine.run(['hold-ceremony'], { settings })
  assert.equal(held.status, 0, held.stderr)
  const database = connect({ url: commandLine.url, connections: 1 })
  const root = await findAuthority(database.db, 'root')
  await database.close()
  assert.equal(held.stdout.trim(), root?.certificate.fingerprint256)
  assert.deepEqual((await readdir(settings.AUTHORITY_KEYS)).sort(), ['issuing.key.pem', 'ocsp.key.pem', 'root.key.pem'])
  for (const file of await readdir(settings.AUTHORITY_KEYS))
    assert.equal((await stat(join(settings.AUTHORITY_KEYS, file))).mode & 0o777, 0o600)
})

test('[C-07] it is held once', async () => {
  const again = await commandLine.run(['hold-ceremony'], { settings })
  assert.equal(again.status, 1)
  assert.match(again.stderr, /already/)
})

test('[X-12] settings that are missing are told in one line', async () => {
  const token = {
    AUTHORITY_TOKEN_MODULE: '/no/module.so',
    AUTHORITY_TOKEN_LABEL: 'Authority',
    AUTHORITY_TOKEN_PIN: '1234',
  }
  const refused = await commandLine.run(['rekey-authority'], { settings: token })
  assert.equal(refused.status, 1)
  assert.match(refused.stderr, /^madoguchi rekey-authority: AUTHORITY_ROOT_TOKEN_LABEL: required .*\n$/)
})
