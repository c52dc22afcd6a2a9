import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from '#db/schema.gen.ts'
import { TOKYO } from '../clock/clock.ts'
import { parsers } from './parsers.ts'
import { PreparingClient } from './prepared.ts'
import './temporal-parameters.ts'

export interface Database {
  readonly db: Kysely<DB>
  readonly pool: pg.Pool
  close(): Promise<void>
}

export interface ConnectOptions {
  readonly url: string
  /** Connections at most; the others wait. */
  readonly connections: number
  /** Told of connections that broke while nothing was asked; the next query opens a new one. */
  readonly onConnectionLost?: (error: Error) => void
}

const CONNECT_WITHIN_MS = 5_000
const STATEMENT_WITHIN_MS = 30_000
/** For what is still asked of the database when it is closed. */
const END_WITHIN_MS = 2_000
const IDLE_IN_TRANSACTION_WITHIN_MS = 60_000

/** Opens the pool. Sessions run in Tokyo, so that `::date` and `date_trunc` mean days as the sources do. */
export function connect({ url, connections, onConnectionLost }: ConnectOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    Client: PreparingClient,
    max: connections,
    types: parsers,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    statement_timeout: STATEMENT_WITHIN_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_WITHIN_MS,
    application_name: 'madoguchi',
    options: `-c TimeZone=${TOKYO}`,
  })
  // Each client is listened to from its birth: the pool does so only while it is idle, and a client that is lost
  // between two statements of a transaction would end the process. The pool repeats what it hears of idle ones.
  pool.on('connect', (client) => client.on('error', (error) => onConnectionLost?.(error)))
  pool.on('error', () => undefined)
  const clients = new Set<pg.PoolClient>()
  pool.on('connect', (client) => clients.add(client))
  pool.on('connect', (client) => client.once('end', () => clients.delete(client)))
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => close(db, pool, clients) }
}

/**
 * Kysely ends the pool only if it has used it; otherwise its idle connections would keep the process for ten seconds.
 * A server that has fallen silent answers neither queries nor goodbyes: its connections are broken off.
 */
async function close(db: Kysely<DB>, pool: pg.Pool, clients: ReadonlySet<pg.PoolClient>): Promise<void> {
  const impatient = setTimeout(() => clients.forEach(breakOff), END_WITHIN_MS)
  await db.destroy()
  if (!pool.ending) await pool.end()
  await Promise.all([...clients].map(gone))
  clearTimeout(impatient)
}

const gone = (client: pg.PoolClient) => new Promise<unknown>((done) => client.once('end', done))

const breakOff = (client: pg.PoolClient): void => {
  const { connection } = client as unknown as { connection: pg.Connection }
  connection.stream.destroy()
}
