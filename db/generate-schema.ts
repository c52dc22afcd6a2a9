import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { migrate } from '#platform/database/migrate.ts'

/*
 * Writes db/schema.gen.ts, the row types of the schema as the migrations make it; with --check only says whether the
 * file is stale. Works in a database of its own on the server that TEST_DATABASE_URL names.
 */

const OUT = fileURLToPath(new URL('schema.gen.ts', import.meta.url))
const CODEGEN = fileURLToPath(import.meta.resolve('kysely-codegen')).replace(/index\.js$/, 'cli/bin.js')

const TYPES = { timestamptz: 'Temporal.Instant', date: 'Temporal.PlainDate', int8: 'number', bytea: 'Buffer' }

const server = process.env.TEST_DATABASE_URL
if (!server) throw new Error('TEST_DATABASE_URL names the server to make the schema on')

const name = `schema_${randomBytes(6).toString('hex')}`
const own = new URL(server)
own.pathname = `/${name}`

const admin = new pg.Client(server)
await admin.connect()
await admin.query(`create database ${name}`)
try {
  const pool = new pg.Pool({ connectionString: own.href })
  await migrate(pool)
  await pool.end()
  await promisify(execFile)(process.execPath, [
    CODEGEN,
    `--url=${own.href}`,
    '--dialect=postgres',
    '--log-level=error',
    `--out-file=${OUT}`,
    `--type-mapping=${JSON.stringify(TYPES)}`,
    ...(process.argv.includes('--check') ? ['--verify'] : []),
  ])
} catch (error) {
  console.error((error as { stderr?: string }).stderr || error)
  process.exitCode = 1
} finally {
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
}
