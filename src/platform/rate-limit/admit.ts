import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** So many in a row, then one every `interval`: the generic cell rate algorithm. ITU-T I.371 annex A */
export interface RateLimit {
  readonly name: string
  readonly burst: number
  readonly interval: Temporal.Duration
}

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
  const interval = limit.interval.total('milliseconds')
  const tolerance = interval * limit.burst
  const { rows } = await sql<{ wait_ms: number }>`
    with counted as (
      insert into rate_limits (key, arrives_at) values (${key}, ${now}::timestamptz + ${interval} * interval '1 ms')
      on conflict (key) do update
        set arrives_at = greatest(rate_limits.arrives_at, ${now}) + ${interval} * interval '1 ms'
        where greatest(rate_limits.arrives_at, ${now}) + (${interval} - ${tolerance}) * interval '1 ms' <= ${now}
      returning 1
    )
    select case when exists (select from counted) then 0 else coalesce((
      select ceil(extract(epoch from arrives_at - ${now}) * 1000 + ${interval} - ${tolerance})
      from rate_limits where key = ${key}), ${interval}) end::float8 as wait_ms`.execute(db)
  const wait = rows[0]?.wait_ms ?? 0
  return wait <= 0
    ? { admitted: true }
    : { admitted: false, retryAfter: Temporal.Duration.from({ milliseconds: wait }) }
}
