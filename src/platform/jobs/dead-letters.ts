import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { DEAD_LETTERS } from './install-queues.ts'

/** A job that was given up: what it was to do, and what stood in its way. */
export interface DeadLetter {
  readonly id: string
  /** The queue it came from. */
  readonly queue: string
  readonly data: Readonly<Record<string, unknown>> | null
  readonly reason: string | null
  /** Real times, by the database's clock. */
  readonly givenUpAt: Temporal.Instant
  readonly tries: number
}

const queue = sql<string>`coalesce(source_name, '')`

/** Jobs that were given up, newest first. */
export async function findDeadLetters(db: Kysely<DB>, { most }: { most: number }): Promise<readonly DeadLetter[]> {
  const { rows } = await sql<DeadLetter>`
    select id, ${queue} as queue, data, output ->> 'message' as reason, created_on as "givenUpAt",
      coalesce(source_retry_count, 0) + 1 as tries
    from pgboss.job where name = ${DEAD_LETTERS} and state = 'created'
    order by created_on desc, id limit ${most}
  `.execute(db)
  return rows
}

/** Takes one out, if it came from one of these queues: of two who do so at once, one gets it. */
export async function takeDeadLetter(
  db: Kysely<DB>,
  id: string,
  queues?: readonly string[],
): Promise<Pick<DeadLetter, 'queue' | 'data'> | undefined> {
  const { rows } = await sql<Pick<DeadLetter, 'queue' | 'data'>>`
    delete from pgboss.job where name = ${DEAD_LETTERS} and id = ${id} and state = 'created'
      and (${queues === undefined} or source_name = any(${queues ?? []}::text[]))
    returning ${queue} as queue, data
  `.execute(db)
  return rows[0]
}

/** Takes out those of a queue whose data say this. */
export const dropDeadLetters = (db: Kysely<DB>, source: string, data: Readonly<Record<string, string>>) =>
  sql`
    delete from pgboss.job where name = ${DEAD_LETTERS} and source_name = ${source} and data @> ${JSON.stringify(data)}
  `.execute(db)
