import assert from 'node:assert/strict'
import { chmod, cp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import test from 'node:test'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { findBinaries } from './find-binaries.ts'
import { findServerUser } from './server-user.ts'

const IS_ROOT = process.getuid?.() === 0

test('[X-01] PostgreSQL 18 comes with the packages', async () => {
  assert.match((await findBinaries(undefined)).version, /^18\.\d+$/)
})

test('[X-01] programs below a folder closed to the server are copied, once, to where it may run them', {
  skip: !IS_ROOT,
}, async () => {
  await using closed = await temporaryFolder()
  await using open = await temporaryFolder()
  await chmod(open.path, 0o755)
  const user = await findServerUser('/nonexistent')
  const native = join(closed.path, 'package/native')
  const { postgres } = await findBinaries(undefined)
  await cp(dirname(dirname(dirname(postgres))), join(closed.path, 'package'), {
    recursive: true,
    verbatimSymlinks: true,
  })
  const cache = join(open.path, 'cache')
  const copies = await Promise.all([findBinaries(user, native, cache), findBinaries(user, native, cache)])
  assert.ok(copies[0].postgres.startsWith(cache), copies[0].postgres)
  assert.deepEqual(copies[0], copies[1])
  assert.deepEqual(await findBinaries(user, native, cache), copies[0])
})

test('[X-01] programs that are not there are named', async () => {
  await assert.rejects(findBinaries(undefined, '/nonexistent'), /PostgreSQL cannot be run: .*ENOENT/)
})
