import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { type Status, UNDECIDED } from './application.ts'

/** Undecided applications of one status, by the time since they were received. */
export interface UndecidedCount {
  readonly status: Status
  readonly withinADay: number
  readonly withinThreeDays: number
  readonly withinAWeek: number
  readonly older: number
  readonly total: number
}

const NONE = { withinADay: 0, withinThreeDays: 0, withinAWeek: 0, older: 0, total: 0 }

/** One row for each undecided status, also where there are none. Ages are full days of 24 hours. */
export async function countUndecided(db: Kysely<DB>, now: Temporal.Instant): Promise<UndecidedCount[]> {
  const daysAgo = (days: number) => sql`${now.subtract({ hours: 24 * days })}::timestamptz`
  const { rows } = await sql<UndecidedCount>`
    select status,
      count(*) filter (where received_at > ${daysAgo(1)}) as "withinADay",
      count(*) filter (where received_at <= ${daysAgo(1)} and received_at > ${daysAgo(3)}) as "withinThreeDays",
      count(*) filter (where received_at <= ${daysAgo(3)} and received_at > ${daysAgo(7)}) as "withinAWeek",
      count(*) filter (where received_at <= ${daysAgo(7)}) as older,
      count(*) as total
    from applications where status in ('received', 'in-review', 'returned') group by status`.execute(db)
  return UNDECIDED.map((status) => rows.find((row) => row.status === status) ?? { ...NONE, status })
}
