import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { ensureAuditPartitions } from '#domain/audit/ensure-audit-partitions.ts'
import { generateLoad } from '#domain/load/generate-load.ts'
import { readConfig } from '#platform/config/read-config.ts'
import { connect } from '#platform/database/connect.ts'
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres.ts'
import { migrate } from '#platform/database/migrate.ts'
import { transact } from '#platform/work.ts'
import { type Environment, openEnvironment } from '#processes/environment.ts'
import { giveCertificates } from './give-certificates.ts'

/** Japan: 3.1 million accounts of the eligibility system. */
export const NATIONAL = 310_000
/** A thousandth of the places, the same first ones: what does not grow with the country costs the same there. */
export const SMALL = 1000

/** Of every account. */
export const PASSWORD = 'Madoguchi2026'
/** So many institutions have a terminal with a certificate. */
export const TERMINALS = 400

const BATCH = 500
const FOLDER = process.env.BENCH_DATA ?? join(tmpdir(), 'madoguchi-bench')
const KEY = Buffer.alloc(32, 1).toString('base64')

export interface BenchData extends AsyncDisposable {
  /** Of the database with so many institutions. */
  readonly urls: ReadonlyMap<number, string>
  pid(): Promise<number>
}

/** Databases with so many invented institutions each, made at the first run and kept: for the country some minutes. */
export async function openBenchData(port: number, sizes: readonly number[]): Promise<BenchData> {
  const server = await startEmbeddedPostgres({ dataDir: FOLDER, port })
  const urls = new Map<number, string>()
  for (const size of sizes) urls.set(size, await openDatabase(server.url, size))
  return {
    urls,
    pid: async () => (await server.pid()) ?? 0,
    [Symbol.asyncDispose]: () => server.stop(),
  }
}

async function openDatabase(serverUrl: string, institutions: number): Promise<string> {
  const [name, half] = [`bench_${institutions}`, `bench_${institutions}_half_made`]
  const client = new pg.Client(serverUrl)
  await client.connect()
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (!rowCount) {
    await client.query(`drop database if exists ${half}`)
    await client.query(`create database ${half}`)
    await fill(urlOf(serverUrl, half), institutions)
    await client.query(`alter database ${half} rename to ${name}`)
  }
  await client.end()
  await bringUpToDate(urlOf(serverUrl, name))
  return urlOf(serverUrl, name)
}

const urlOf = (serverUrl: string, name: string) => Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href

/** Data of an earlier version of the program serve a later one. */
async function bringUpToDate(url: string): Promise<void> {
  const database = connect({ url, connections: 1 })
  await migrate(database.pool)
  await database.close()
}

async function fill(url: string, institutions: number): Promise<void> {
  const began = performance.now()
  const env = openEnvironment(readConfig({ LOG_LEVEL: 'error', SEALING_KEYS: `bench:${KEY}`, MAC_KEY: KEY }), url)
  await migrate(env.database.pool)
  await ensureAuditPartitions(env.db, await env.clock.now())
  const passwordHash = await env.passwords.hash(PASSWORD, 'batch')
  for (let from = 0; from < institutions; from += BATCH) {
    const count = Math.min(BATCH, institutions - from)
    await transact(env, { kind: 'command', id: 'bench', via: 'bench' }, (work) =>
      generateLoad(work, { seed: 'bench', from, count, passwordHash, accountsEach: 'uneven' }),
    )
    if (from % 10_000 === 0) console.error(`${from} of ${institutions} institutions`)
  }
  await giveCertificates(env.db, TERMINALS, institutions)
  await settle(env)
  await env.close()
  console.error(`${institutions} institutions made in ${Math.round((performance.now() - began) / 1000)} s`)
}

async function settle({ database, db }: Environment): Promise<void> {
  const client = await database.pool.connect()
  await client.query('set statement_timeout = 0')
  await client.query('vacuum analyze')
  client.release(true)
  await sql`checkpoint`.execute(db)
}
