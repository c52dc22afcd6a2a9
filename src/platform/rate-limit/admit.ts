import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { prepared } from '../database/prepared.ts'

/** So many in a row, then one every `interval`: the generic cell rate algorithm. ITU-T I.371 annex A */
export interface RateLimit {
  readonly name: string
  readonly burst: number
  readonly interval: Temporal.Duration
}

const ADMIT = prepared('admit')

export type Admission =
  | { readonly admitted: true }
  | { readonly admitted: false; readonly retryAfter: Temporal.Duration }

/**
 * Counts one more for `subject` (an address, an account) and says whether it may pass. One statement, so parallel
 * requests are counted exactly; a refused one is not counted.
 */
export async function admit(
  db: Kysely<DB>,
  now: Temporal.Instant,
  limit: RateLimit,
  subject: string,
): Promise<Admission> {
  const key = createHash('sha256').update(`${limit.name}\0${subject}`).digest()
  const interval = sql`${limit.interval.total('milliseconds')}::float8 * interval '1 ms'`
  const instant = sql`${now}::timestamptz`
  const slack = sql`${limit.burst - 1}::float8 * ${interval}`
  const { rows } = await sql<{ admitted: boolean; wait_ms: number }>`
    ${ADMIT} with admitted as (
      insert into rate_limits (key, arrives_at) values (${key}, ${instant} + ${interval})
      on conflict (key) do update set arrives_at = greatest(rate_limits.arrives_at, ${instant}) + ${interval}
        where rate_limits.arrives_at <= ${instant} + ${slack}
      returning 1
    )
    select exists (select from admitted) as admitted, coalesce((
      select extract(epoch from arrives_at - ${slack} - ${instant}) * 1000 from rate_limits where key = ${key}
    ), 0)::float8 as wait_ms`.execute(db)
  const [row] = rows
  if (row?.admitted) return { admitted: true }
  const milliseconds = Math.max(1, Math.ceil(row?.wait_ms ?? 0))
  return { admitted: false, retryAfter: Temporal.Duration.from({ milliseconds }) }
}
