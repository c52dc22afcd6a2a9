import assert from 'node:assert/strict'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'node:test'
import pg from 'pg'
import { openLog } from '#platform/log/log.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { type EmbeddedPostgresOptions, startEmbeddedPostgres } from './start-embedded-postgres.ts'

const start = (options: EmbeddedPostgresOptions) => startEmbeddedPostgres({ log: openLog('silent'), ...options })

async function ask(url: string, sql: string): Promise<unknown[][]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

test('[X-01] the first start makes the data, the second finds them again', async () => {
  await using folder = await temporaryFolder()
  await using first = await start({ dataDir: folder.path })
  await ask(first.url, `create table kept as select '窓口' as word`)
  await first.stop()
  await using second = await start({ dataDir: folder.path })
  assert.deepEqual(await ask(second.url, 'select word from kept'), [['窓口']])
  assert.equal(second.url, first.url)
})

test('[X-01] days are those of Tokyo, order is that of code points, pages have checksums, writes reach the disk', async () => {
  await using folder = await temporaryFolder()
  await using server = await start({ dataDir: folder.path })
  const [facts] = await ask(
    server.url,
    `select current_setting('timezone'), datlocprovider, datlocale, pg_encoding_to_char(encoding),
            current_setting('data_checksums'), current_setting('fsync')
     from pg_database where datname = current_database()`,
  )
  assert.deepEqual(facts, ['Asia/Tokyo', 'b', 'C.UTF-8', 'UTF8', 'on', 'on'])
})

test('[X-01] the application is no superuser, needs its password, and nobody else may look at the data', async () => {
  await using folder = await temporaryFolder()
  await using server = await start({ dataDir: folder.path })
  await assert.rejects(ask(server.url, `copy (select 1) to program 'cat'`), { code: '42501' })
  const stranger = new URL(server.url)
  stranger.password = 'guess'
  await assert.rejects(ask(stranger.href, 'select 1'), { code: '28P01' })
  for (const closed of ['', 'data', 'password']) {
    const { mode } = await stat(join(folder.path, 'postgres', closed))
    assert.equal(mode & 0o077, 0, closed)
  }
})

test('[X-01] where the path is too long for a socket the server listens on 127.0.0.1', async () => {
  await using folder = await temporaryFolder()
  const dataDir = join(folder.path, 'とても長い名前のフォルダー'.repeat(3))
  await using server = await start({ dataDir })
  assert.equal(server.socketDir, undefined)
  assert.match(server.url, /@127\.0\.0\.1:\d+\//)
  assert.deepEqual(await ask(server.url, 'select inet_server_addr()::text'), [['127.0.0.1/32']])
})

test('[X-01] a folder with spaces, signs and Japanese is fine', async () => {
  await using folder = await temporaryFolder()
  await using server = await start({ dataDir: join(folder.path, '窓口 & #1?%') })
  assert.deepEqual(await ask(server.url, 'select 1'), [[1]])
})

test('[X-01] data of another version are refused with both versions named', async () => {
  await using folder = await temporaryFolder()
  const data = join(folder.path, 'postgres/data')
  await mkdir(data, { recursive: true })
  await writeFile(join(data, 'PG_VERSION'), '17\n')
  await assert.rejects(start({ dataDir: folder.path }), /are of PostgreSQL 17; this program brings PostgreSQL 18\./)
})

test('[X-01] a first start that was cut short is begun anew', async () => {
  await using folder = await temporaryFolder()
  const unfinished = join(folder.path, 'postgres/data.unfinished')
  await mkdir(unfinished, { recursive: true })
  await writeFile(join(unfinished, 'PG_VERSION'), '18\n')
  await using server = await start({ dataDir: folder.path })
  assert.deepEqual(await ask(server.url, 'select 1'), [[1]])
})

test('[X-01] a server that cannot start says why', async () => {
  await using folder = await temporaryFolder()
  const broken = start({ dataDir: folder.path, settings: { shared_buffers: 'plenty' } })
  await assert.rejects(broken, /PostgreSQL does not start: .*invalid value for parameter "shared_buffers"/s)
})
