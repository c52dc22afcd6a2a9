import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Status } from '../application.ts'
import { AGE_BANDS, type AgeBand, bandEdges } from './age-band.ts'
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
 * these. Each age is a stretch of the index: to sort rows into ages one by one takes three times as long. `operator` is
 * who `mine` is.
 */
export async function countQueue(
  db: Kysely<DB>,
  { now, operator }: { readonly now: Temporal.Instant; readonly operator: string },
): Promise<readonly QueueCell[]> {
  const bands = AGE_BANDS.map((age) => {
    const { from, until } = bandEdges(age, now)
    return sql`(${age}, ${from ?? '-infinity'}::timestamptz, ${until ?? 'infinity'}::timestamptz)`
  })
  const { rows } = await sql<QueueCell>`
    select band.age, kind, status, coalesce(findings, 'none') as weight, count,
      case when assigned_to is null then 'nobody' when assigned_to = ${operator}::uuid then 'mine' else 'other' end
        as assignment
    from (values ${sql.join(bands)}) as band (age, received_after, received_until)
    cross join lateral (
      select kind, status, assigned_to, findings, count(*) as count
      from applications
      where decided_at is null and received_at > band.received_after and received_at <= band.received_until
      group by kind, status, assigned_to, findings
    ) as counted`.execute(db)
  return rows
}
