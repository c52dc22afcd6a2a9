import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { createTestDatabase } from '#test/support/database.ts'
import { SEALED_COLUMNS } from './sealed-columns.ts'

test('every sealed column exists, and so does the column its values are bound to', async () => {
  const database = await createTestDatabase()
  const client = new pg.Client(database.url)
  await client.connect()
  const { rows } = await client.query<{ name: string; type: string }>(
    `select table_name || '.' || column_name as name, data_type as type from information_schema.columns
     where table_schema = 'public'`,
  )
  await client.end()
  await database.drop()
  const types = new Map(rows.map(({ name, type }) => [name, type]))
  for (const [column, { row }] of Object.entries(SEALED_COLUMNS)) {
    assert.equal(types.get(column), 'bytea', column)
    for (const key of row) assert.ok(types.has(`${column.split('.')[0]}.${key}`), `${column} by ${key}`)
  }
})
