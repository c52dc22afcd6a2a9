import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

export const MIGRATIONS = fileURLToPath(new URL('../../../db/migrations/', import.meta.url))

const LOCK = 7_310_001
const FILE_NAME = /^(\d{4})-[a-z0-9-]+\.sql$/

export interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/**
 * Brings the schema up to date: plain SQL files in order, each in its own transaction, under one lock, so that
 * several processes may start at once. Forward only.
 * With `only`, others are left for later: how a backup's own version is made.
 * @returns the names of those applied now
 * @throws when a file that was applied before has changed, or is missing from the folder
 */
export async function migrate(pool: pg.Pool, folder = MIGRATIONS, only?: ReadonlySet<string>): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = await pool.connect()
  try {
    await client.query('set statement_timeout = 0')
    await client.query('select pg_advisory_lock($1)', [LOCK])
    return await applyMissing(client, migrations, only)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => undefined)
    client.release(true)
  }
}

/** The names of the migrations that this database still needs. */
export async function missingMigrations(pool: pg.Pool, folder = MIGRATIONS): Promise<string[]> {
  const names = (await readMigrations(folder)).map((migration) => migration.name)
  const begun = await pool.query<{ begun: boolean }>(`select to_regclass('migrations') is not null as begun`)
  if (!begun.rows[0]?.begun) return names
  const { rows } = await pool.query<{ name: string }>('select name from migrations')
  const applied = new Set(rows.map((row) => row.name))
  return names.filter((name) => !applied.has(name))
}

/** The migration files of a folder, in order. @throws on a file that is not named `0001-what-it-does.sql` */
export async function readMigrations(folder = MIGRATIONS): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      if (!FILE_NAME.test(name)) throw new Error(`${name}: a migration is named like 0001-what-it-does.sql`)
      const sql = await readFile(`${folder}/${name}`, 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function applyMissing(
  client: pg.PoolClient,
  migrations: Migration[],
  only?: ReadonlySet<string>,
): Promise<string[]> {
  await client.query(
    `create table if not exists migrations (
       name text primary key, checksum text not null, applied_at timestamptz not null default clock_timestamp())`,
  )
  const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from migrations')
  const applied = new Map(rows.map((row) => [row.name, row.checksum]))
  refuseChangedHistory(applied, migrations)
  const missing = migrations.filter(({ name }) => !applied.has(name) && (!only || only.has(name)))
  for (const migration of missing) await apply(client, migration)
  return missing.map((migration) => migration.name)
}

function refuseChangedHistory(applied: Map<string, string>, migrations: Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
  for (const [name, checksum] of applied) {
    if (!known.has(name)) throw new Error(`${name} was applied to this database but is not here: an older program?`)
    if (known.get(name) !== checksum) throw new Error(`${name} was changed after it had been applied`)
  }
}

async function apply(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migrations (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
