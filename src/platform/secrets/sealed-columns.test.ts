import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { createTestDatabase } from '#test/support/database.ts'
import { SEALED_COLUMNS } from './sealed-columns.ts'

const SRC = fileURLToPath(new URL('../../', import.meta.url))
const OUTSIDE = { cwd: SRC, exclude: ['platform/secrets/**', '**/*.test.ts', '**/*.test.tsx'] }

test('[X-12] whoever seals or opens names a column that rotate-keys knows', () => {
  const files = globSync('**/*.{ts,tsx}', OUTSIDE).filter((file) => /\bsecrets\s*\.(seal|open)\(/.test(textOf(file)))
  assert.ok(files.length > 0)
  assert.deepEqual(
    files.filter((file) => !textOf(file).includes('sealContext(')),
    [],
  )
})

const textOf = (file: string) => readFileSync(`${SRC}/${file}`, 'utf8')

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
  for (const [column, row] of Object.entries(SEALED_COLUMNS)) {
    assert.equal(types.get(column), 'bytea', column)
    assert.ok(types.has(`${column.split('.')[0]}.${row}`), column)
  }
})
