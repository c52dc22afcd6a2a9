import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres.ts'
import { openLog } from '#platform/log/log.ts'
import { runMadoguchi } from '#test/support/command-line.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

test('[X-12] without DATABASE_URL a command works alone, and beside the application that runs the embedded database', async () => {
  await using folder = await temporaryFolder()
  const settings = { DATA_DIR: folder.path }
  const alone = await runMadoguchi(['migrate'], { settings })
  assert.equal(alone.status, 0, alone.stderr)
  assert.match(alone.stdout, /^0001-platform\.sql$/m)

  await using server = await startEmbeddedPostgres({ dataDir: folder.path, log: openLog('silent') })
  const pid = await server.pid()
  const beside = await runMadoguchi(['migrate'], { settings })
  assert.deepEqual(beside, { status: 0, stdout: '', stderr: 'The schema is up to date.\n' })
  assert.equal(await server.pid(), pid, 'the server goes on')

  await server.stop()
  assert.equal((await runMadoguchi(['verify-audit'], { settings })).status, 0)
})
