import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { afterEach, beforeEach } from 'node:test'
import pg from 'pg'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { migrate } from './migrate.ts'

let folder: string
let database: TestDatabase
let pool: pg.Pool

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  database = await createTestDatabase()
  pool = new pg.Pool({ connectionString: database.url, max: 10 })
  await pool.query('drop table migrations')
})

afterEach(async () => {
  await pool.end()
  await database.drop()
  await rm(folder, { recursive: true })
})

const write = (name: string, sql: string) => writeFile(join(folder, name), sql)

test('[X-11] migrations are applied once, in order', async () => {
  await write('0002-b.sql', 'insert into toys values (1)')
  await write('0001-a.sql', 'create table toys (n int)')
  assert.deepEqual(await migrate(pool, folder), ['0001-a.sql', '0002-b.sql'])
  assert.deepEqual(await migrate(pool, folder), [])
  assert.equal((await pool.query('select from toys')).rowCount, 1)
})

test('[X-11] several processes that start at once apply each migration once', async () => {
  await write('0001-a.sql', 'create table toys (n int); select pg_sleep(0.1)')
  await write('0002-b.sql', 'insert into toys values (1)')
  const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(pool, folder)))
  assert.equal(applied.flat().length, 2)
  assert.equal((await pool.query('select from toys')).rowCount, 1)
})

test('[X-11] a migration that was edited afterwards stops the start', async () => {
  await write('0001-a.sql', 'create table toys (n int)')
  await migrate(pool, folder)
  await write('0001-a.sql', 'create table toys (n int, m int)')
  await assert.rejects(migrate(pool, folder), /0001-a.sql was changed/)
})

test('[X-11] a database that is newer than the program stops the start', async () => {
  await write('0001-a.sql', 'create table toys (n int)')
  await migrate(pool, folder)
  await rm(join(folder, '0001-a.sql'))
  await assert.rejects(migrate(pool, folder), /0001-a.sql was applied .* not here/)
})

test('[X-11] a migration that fails leaves nothing of itself, and can be mended', async () => {
  await write('0001-a.sql', 'create table toys (n int); select 1 / 0')
  await assert.rejects(migrate(pool, folder), /0001-a.sql failed: division by zero/)
  await write('0001-a.sql', 'create table toys (n int)')
  assert.deepEqual(await migrate(pool, folder), ['0001-a.sql'])
})

test('[X-11] a file with another kind of name is refused', async () => {
  await write('1-a.sql', 'select 1')
  await assert.rejects(migrate(pool, folder), /named like/)
})
