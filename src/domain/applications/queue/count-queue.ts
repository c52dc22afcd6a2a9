import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Status } from '../application.ts'
import type { AgeBand } from './age-band.ts'
import type { Weight } from './queue-filter.ts'

/** How many undecided applications have all of this in common. */
export interface QueueCell {
  readonly kind: string
  readonly status: Status
  readonly assignment: 'mine' | 'nobody' | 'other'
  readonly weight: Weight
  readonly age: AgeBand
  readonly count: number
}

/**
 * Everything undecided, counted once by all that it can be narrowed by: whatever stands beside a filter is a sum of
 * these. `operator` is who `mine` is.
 */
export async function countQueue(
  db: Kysely<DB>,
  { now, operator }: { readonly now: Temporal.Instant; readonly operator: string },
): Promise<readonly QueueCell[]> {
  const daysAgo = (days: number) => sql`${now.subtract({ hours: 24 * days })}::timestamptz`
  const { rows } = await sql<QueueCell>`
    select kind, status, coalesce(findings, 'none') as weight, count,
      case when assigned_to is null then 'nobody' when assigned_to = ${operator}::uuid then 'mine' else 'other' end
        as assignment,
      (array['older', 'week', 'three-days', 'day'])[band + 1] as age
    from (
      select kind, status, assigned_to, findings, count(*) as count,
        width_bucket(received_at, array[${daysAgo(7)}, ${daysAgo(3)}, ${daysAgo(1)}]) as band
      from applications where decided_at is null
      group by kind, status, assigned_to, findings, band
    ) as counted`.execute(db)
  return rows
}
