import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate, readMigrations } from '#platform/database/migrate.ts'
import { installQueues } from '#platform/jobs/install-queues.ts'
import { QUEUES } from '#processes/queues.ts'

export interface TestDatabase {
  readonly url: string
  drop(): Promise<void>
}

const LOCK = 7_310_002

/** A fresh, migrated database for one test file: a copy of one that was migrated once. Drop it in `after`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(async (server) => {
    const template = await prepareTemplate(server)
    await server.query(`create database ${name} template ${template} strategy file_copy`)
  })
  return {
    url: urlOf(name),
    drop: () => onServer(async (server) => void (await server.query(`drop database if exists ${name} with (force)`))),
  }
}

/** The migrated database that the others are copied from, one for each state of db/migrations. */
async function prepareTemplate(server: pg.Client): Promise<string> {
  const checksums = (await readMigrations()).map((migration) => migration.checksum)
  const state = JSON.stringify([checksums, QUEUES])
  const template = `template_${createHash('sha256').update(state).digest('hex').slice(0, 16)}`
  await server.query('select pg_advisory_lock($1)', [LOCK])
  const { rowCount } = await server.query('select from pg_database where datname = $1', [template])
  if (!rowCount) await makeTemplate(server, template)
  await server.query('select pg_advisory_unlock($1)', [LOCK])
  return template
}

async function makeTemplate(server: pg.Client, template: string): Promise<void> {
  const unfinished = `unfinished_${template}`
  await server.query(`drop database if exists ${unfinished} with (force)`)
  await server.query(`create database ${unfinished} strategy file_copy`)
  const pool = new pg.Pool({ connectionString: urlOf(unfinished), max: 1 })
  await migrate(pool)
  await installQueues(pool, QUEUES)
  await pool.end()
  await server.query(`alter database ${unfinished} rename to ${template}`)
}

function urlOf(database: string): string {
  const given = process.env.TEST_DATABASE_URL
  if (!given) throw new Error('TEST_DATABASE_URL is missing: run tests by script/test or script/test-one')
  const url = new URL(given)
  url.pathname = `/${database}`
  return url.href
}

async function onServer(work: (server: pg.Client) => Promise<void>): Promise<void> {
  const server = new pg.Client(urlOf('postgres'))
  await server.connect()
  await work(server).finally(() => server.end())
}
