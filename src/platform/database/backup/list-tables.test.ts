import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { LEFT_OUT, listTables } from './list-tables.ts'

let database: TestDatabase
let client: pg.Client
before(async () => {
  database = await createTestDatabase()
  client = new pg.Client(database.url)
  await client.connect()
})
after(async () => {
  await client.end()
  await database.drop()
})

test('every table is backed up or left out for a reason', async () => {
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'
     and table_name not in (select relname from pg_class where relispartition)`,
  )
  const listed = (await listTables(client)).map(({ name }) => name)
  assert.deepEqual([...listed, ...Object.keys(LEFT_OUT)].sort(), rows.map(({ name }) => name).sort())
})

test('a table comes after those it refers to', async () => {
  const listed = (await listTables(client)).map(({ name }) => name)
  const { rows } = await client.query<{ from: string; to: string }>(
    `select conrelid::regclass::text as "from", confrelid::regclass::text as "to" from pg_constraint
     where contype = 'f' and conrelid <> confrelid and connamespace = 'public'::regnamespace and conparentid = 0`,
  )
  assert.ok(rows.length > 0)
  for (const { from, to } of rows) assert.ok(listed.indexOf(to) < listed.indexOf(from), `${from} → ${to}`)
})

test('computed columns are not among those written, and tables in a circle are an error', async () => {
  await client.query('create table one (id int primary key, twice int generated always as (id * 2) stored)')
  assert.deepEqual((await listTables(client)).find(({ name }) => name === 'one')?.columns, ['id'])
  await client.query('create table two (id int primary key references one)')
  await client.query('alter table one add foreign key (id) references two')
  await assert.rejects(listTables(client), /refer to each other in a circle: one, two/)
})
