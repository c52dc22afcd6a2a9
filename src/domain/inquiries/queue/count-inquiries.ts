import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { AGE_BANDS, type AgeBand, bandEdges } from '#domain/applications/queue/age-band.ts'
import type { Category, InquiryStatus } from '../inquiry.ts'

/** How many open inquiries have all of this in common. */
export interface InquiryCell {
  readonly status: Exclude<InquiryStatus, 'closed'>
  readonly category: Category
  readonly assignment: 'mine' | 'nobody' | 'other'
  readonly age: AgeBand
  readonly count: number
}

/**
 * Everything open, counted once by all that it can be narrowed by: whatever stands beside a filter is a sum of these.
 * `operator` is who `mine` is. B-09
 */
export async function countInquiries(
  db: Kysely<DB>,
  { now, operator }: { readonly now: Temporal.Instant; readonly operator: string },
): Promise<readonly InquiryCell[]> {
  const bands = AGE_BANDS.map((age) => {
    const { from, until } = bandEdges(age, now)
    return sql`(${age}, ${from ?? '-infinity'}::timestamptz, ${until ?? 'infinity'}::timestamptz)`
  })
  const { rows } = await sql<InquiryCell>`
    select band.age, status, category, count,
      case when assigned_to is null then 'nobody' when assigned_to = ${operator}::uuid then 'mine' else 'other' end
        as assignment
    from (values ${sql.join(bands)}) as band (age, after, until)
    cross join lateral (
      select status, category, assigned_to, count(*) as count
      from inquiries
      where status in ('waiting', 'answered') and since > band.after and since <= band.until
      group by status, category, assigned_to
    ) as counted`.execute(db)
  return rows
}

/** How many wait for an answer, and since when the first of them does. */
export const countWaitingInquiries = (db: Kysely<DB>) =>
  db
    .selectFrom('inquiries')
    .select((row) => [row.fn.countAll<number>().as('count'), row.fn.min('since').as('oldest')])
    .where('status', '=', 'waiting')
    .executeTakeFirstOrThrow()
