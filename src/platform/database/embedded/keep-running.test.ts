import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'node:test'
import pg from 'pg'
import { openLog } from '#platform/log/log.ts'
import { folderWithData } from '#test/support/data-folder.ts'
import { isAlive, until } from '#test/support/until.ts'
import { startEmbeddedPostgres } from './start-embedded-postgres.ts'

const log = openLog('silent')

const answers = (pool: pg.Pool) => async (): Promise<boolean> =>
  pool.query('select 1').then(
    () => true,
    () => false,
  )

test('[X-01] a server that was killed comes back with everything committed, and the same pool goes on', async () => {
  await using folder = await folderWithData()
  await using server = await startEmbeddedPostgres({ dataDir: folder.path, log })
  const pool = new pg.Pool({ connectionString: server.url }).on('error', () => undefined)
  await pool.query('create table kept as select 7 as number')
  for (let round = 0; round < 2; round++) {
    const killed = (await server.pid()) ?? 0
    process.kill(killed, 'SIGKILL')
    await until('there is a new server', async () => ![undefined, killed].includes(await server.pid()))
    await until('the database answers again', answers(pool))
  }
  assert.deepEqual((await pool.query('select number from kept')).rows, [{ number: 7 }])
  await pool.end()
})

test('[X-01] one connection that is killed takes no longer than the recovery of the server', async () => {
  await using folder = await folderWithData()
  await using server = await startEmbeddedPostgres({ dataDir: folder.path, log })
  const pool = new pg.Pool({ connectionString: server.url }).on('error', () => undefined)
  const { rows } = await pool.query<{ pid: number }>('select pg_backend_pid() as pid')
  process.kill(rows[0]!.pid, 'SIGKILL')
  await until('the killed connection is gone', async () => !(await isAlive(rows[0]!.pid)))
  await until('the database answers again', answers(pool))
  await pool.end()
})

test('[X-01] stopping twice, or while the server is being started again, stops it once', async () => {
  await using folder = await folderWithData()
  await using server = await startEmbeddedPostgres({ dataDir: folder.path, log })
  const pid = (await server.pid()) ?? 0
  process.kill(pid, 'SIGKILL')
  await Promise.all([server.stop(), server.stop()])
  await server.stop()
  assert.equal(await isAlive(pid), false)
  await using next = await startEmbeddedPostgres({ dataDir: folder.path, log })
  assert.ok(await next.pid())
})

test('[X-01] a process id in the data folder that now belongs to another program does not keep the server from starting', async () => {
  await using folder = await folderWithData()
  await using server = await startEmbeddedPostgres({ dataDir: folder.path, log })
  const file = join(folder.path, 'postgres/data/postmaster.pid')
  const written = await readFile(file, 'utf8')
  await server.stop()
  await using other = await folderWithData()
  await using another = await startEmbeddedPostgres({ dataDir: other.path, log })
  await writeFile(file, written.replace(/^\d+/, String(await another.pid())))
  await using next = await startEmbeddedPostgres({ dataDir: folder.path, log })
  assert.notEqual(await next.pid(), await another.pid())
  assert.equal(await isAlive((await another.pid()) ?? 0), true)
})
