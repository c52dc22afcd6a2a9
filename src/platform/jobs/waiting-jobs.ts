import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { databaseOf } from './pool-database.ts'

/** A job as far as it matters to whoever does it; the rest are rules of its queue. */
export interface WaitingJob {
  readonly id: string
  readonly name: string
  readonly data: object | null
  /** ISO 8601 */
  readonly start_after: string
}

/** The jobs that wait or are under way, in the snapshot of this connection. */
export async function readWaitingJobs(client: pg.ClientBase): Promise<WaitingJob[]> {
  const known = await client.query<{ job: string | null }>(`select to_regclass('pgboss.job') as job`)
  if (!known.rows[0]?.job) return []
  const { rows } = await client.query<WaitingJob>({
    text: `select id, name, data, to_char(start_after at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as start_after
           from pgboss.job where state in ('created', 'retry', 'active') order by name, created_on, id`,
    types: pg.types,
  })
  return rows
}

/** Queues them anew, each once, with all their tries; those of queues that no longer exist are left. @returns how many */
export async function sendAgain(pool: pg.Pool, jobs: readonly WaitingJob[]): Promise<number> {
  const boss = new PgBoss({ db: databaseOf(pool) })
  const queues = new Set((await boss.getQueues()).map(({ name }) => name))
  const byName = Map.groupBy(
    jobs.filter(({ name }) => queues.has(name)),
    ({ name }) => name,
  )
  let sent = 0
  for (const [name, waiting] of byName) {
    const inserted = waiting.map(({ id, data, start_after }) => ({
      id,
      startAfter: start_after,
      ...(data && { data }),
    }))
    await boss.insert(name, inserted)
    sent += inserted.length
  }
  return sent
}
