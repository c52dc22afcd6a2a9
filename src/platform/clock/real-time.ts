import { sql } from 'kysely'

/**
 * The real time by the database's clock, in a statement. For what happens between processes, such as how long one may
 * hold something: the practice clock may jump by months, and the clocks of two machines differ.
 */
export const realTime = sql<Temporal.Instant>`clock_timestamp()`

/** So much after the real time. */
export const realTimeIn = (duration: Temporal.Duration) =>
  sql<Temporal.Instant>`clock_timestamp() + ${duration.total('seconds')} * interval '1 second'`
