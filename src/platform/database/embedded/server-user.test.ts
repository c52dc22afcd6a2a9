import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { chmod, chown, stat } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startApplication } from '#test/support/application.ts'
import { folderWithData } from '#test/support/data-folder.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

const run = promisify(execFile)
const IS_ROOT = process.getuid?.() === 0
const nobody = {
  uid: Number((await run('id', ['-u', 'nobody'])).stdout),
  gid: Number((await run('id', ['-g', 'nobody'])).stdout),
}
const CLOSED = 'this clone is closed to other users'
const ownerOf = async (pid: number): Promise<number> => (await stat(`/proc/${pid}`)).uid

test('[X-01] root starts it as another user, below a folder that is closed to that user', {
  skip: !IS_ROOT,
}, async () => {
  await using folder = await temporaryFolder()
  await chmod(folder.path, 0o700)
  await using application = await startApplication(join(folder.path, 'var'))
  const { pid } = application.database ?? assert.fail(application.output())
  assert.notEqual(await ownerOf(pid), 0)
  assert.equal((await stat(folder.path)).mode & 0o777, 0o700)
  application.kill('SIGTERM')
  assert.equal(await application.ended, 0)
})

test('[X-01] data that root copied here are handed to that user', { skip: !IS_ROOT }, async () => {
  await using folder = await folderWithData()
  await run('chown', ['-R', 'root:root', folder.path])
  await using second = await startApplication(folder.path)
  assert.notEqual(await ownerOf(second.database?.pid ?? assert.fail(second.output())), 0)
})

test('[X-01] a normal user starts it as themselves, and root goes on with their data', {
  skip: !IS_ROOT,
}, async (t) => {
  await using folder = await temporaryFolder()
  await using clone = await temporaryFolder()
  const through = await becomingNobody(clone.path)
  if (!through) return t.skip(CLOSED)
  await chown(folder.path, nobody.uid, nobody.gid)
  await using application = await startApplication(folder.path, through)
  const { pid } = application.database ?? assert.fail(application.output())
  assert.equal(await ownerOf(pid), nobody.uid)
  application.kill('SIGTERM')
  assert.equal(await application.ended, 0)
  await using byRoot = await startApplication(folder.path)
  assert.equal(await ownerOf(byRoot.database?.pid ?? assert.fail(byRoot.output())), nobody.uid)
})

test('[X-01] a normal user is told when the data belong to another', { skip: !IS_ROOT }, async (t) => {
  await using folder = await folderWithData()
  await using clone = await temporaryFolder()
  const through = await becomingNobody(clone.path)
  if (!through) return t.skip(CLOSED)
  await chmod(folder.path, 0o755)
  await using other = await startApplication(folder.path, through)
  assert.equal(await other.ended, 1)
  assert.match(other.output(), /cannot be used .*Was it made by another user\?/)
})

/**
 * Becomes `nobody`. Where this clone is closed to them (below /root), in a view of the machine that has it at `clone`;
 * undefined where such views are not to be had (in a container).
 */
async function becomingNobody(clone: string): Promise<string[] | undefined> {
  const person = ['setpriv', `--reuid=${nobody.uid}`, `--regid=${nobody.gid}`, '--clear-groups', 'env', 'HOME=/']
  if (await works([...person, 'test', '-r', fileURLToPath(import.meta.url)])) return person
  await chmod(clone, 0o755)
  const view = ['unshare', '--mount', 'sh', '-c', 'mount --bind . "$0" && cd "$0" && exec "$@"', clone, ...person]
  return (await works([...view, 'true'])) ? view : undefined
}

const works = ([file = '', ...args]: string[]): Promise<boolean> =>
  run(file, args).then(
    () => true,
    () => false,
  )
