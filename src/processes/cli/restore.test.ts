import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { readConfig } from '#platform/config/read-config.ts'
import { clearDatabase } from '#platform/database/backup/clear-database.ts'
import { writeBackup } from '#platform/database/backup/write-backup.ts'
import { migrate, missingMigrations, readMigrations } from '#platform/database/migrate.ts'
import { type CommandLine, openCommandLine } from '#test/support/command-line.ts'
import { type Environment, openEnvironment } from '../environment.ts'

let source: CommandLine
let env: Environment
before(async () => {
  source = await openCommandLine()
  env = openEnvironment(readConfig({ ...source.settings, LOG_LEVEL: 'error' }), source.url)
})
after(async () => {
  await env.close()
  await source[Symbol.asyncDispose]()
})

/** The database as an older program had it, with only these migrations. */
async function becomeOlder(migrations: readonly string[]): Promise<void> {
  const { pool } = env.database
  await clearDatabase(pool)
  await migrate(pool, undefined, new Set(migrations))
  await pool.query('update practice_clock set offset_ms = 12345')
}

const backUp = (file: string) =>
  writeBackup(env.database.pool, {
    file,
    madeAt: Temporal.Instant.from('2026-11-20T00:00:00Z'),
    mac: env.secrets.mac,
    onProgress: () => undefined,
  })

test('[X-11] a backup of an older version is restored and brought up to date', async () => {
  const names = (await readMigrations()).map(({ name }) => name)
  const file = `${source.folder}/old.zip`
  await becomeOlder(names.slice(0, 1))
  await backUp(file)
  await using target = await openCommandLine()
  const { status, stderr } = await target.run(['restore', file])
  assert.equal(status, 0, stderr)
  assert.match(stderr, /as of 2026-11-20T00:00:00Z/)
  const there = openEnvironment(readConfig({ ...target.settings, LOG_LEVEL: 'error' }), target.url)
  assert.deepEqual(await missingMigrations(there.database.pool), [])
  assert.deepEqual(await there.db.selectFrom('practice_clock').select('offset_ms').execute(), [{ offset_ms: 12345 }])
  await there.close()
})

test('[X-11] a backup of a newer version, or of one that was different, is refused', async () => {
  const [first] = await readMigrations()
  for (const [number, change] of [
    [1, `insert into migrations (name, checksum) values ('9999-tomorrow.sql', 'x')`],
    [2, `update migrations set checksum = 'x' where name = '${first!.name}'`],
  ] as const) {
    const file = `${source.folder}/other-${number}.zip`
    await becomeOlder([first!.name])
    await env.database.pool.query(change)
    await backUp(file)
    await using target = await openCommandLine()
    const { status, stderr } = await target.run(['restore', file])
    assert.equal(status, 1)
    assert.match(stderr, /is of another version of the program: (9999-tomorrow|0001-platform)\.sql/)
    assert.equal((await target.run(['verify-audit'])).status, 0, 'nothing was touched')
  }
})
