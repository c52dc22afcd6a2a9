import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { type Period, startOfPeriod } from './period.ts'
import { slotOf } from './slot-of.ts'

export type Decision = 'approved' | 'rejected' | 'withdrawn'

export interface ApplicationFigures {
  /** Of each slot. */
  readonly received: readonly number[]
  readonly decided: readonly number[]
  readonly decisions: Readonly<Record<Decision, number>>
}

/** Applications that came in, and those that were decided, in a period. B-11 */
export async function countApplications(
  db: Kysely<DB>,
  period: Period,
  now: Temporal.Instant,
): Promise<ApplicationFigures> {
  const from = startOfPeriod(period)
  const { rows: received } = await sql<{ slot: number; count: number }>`
    select ${slotOf(sql`received_at`, period)} as slot, count(*) as count from applications
    where received_at >= ${from} and received_at <= ${now} group by slot`.execute(db)
  const { rows: decided } = await sql<{ slot: number; status: Decision; count: number }>`
    select ${slotOf(sql`decided_at`, period)} as slot, status, count(*) as count from applications
    where decided_at >= ${from} and decided_at <= ${now} group by slot, status`.execute(db)
  const sum = (rows: readonly { readonly count: number }[]) => rows.reduce((total, { count }) => total + count, 0)
  const bySlot = (rows: readonly { slot: number; count: number }[]) =>
    period.starts.map((_, slot) => sum(rows.filter((row) => row.slot === slot)))
  const of = (decision: Decision) => sum(decided.filter(({ status }) => status === decision))
  return {
    received: bySlot(received),
    decided: bySlot(decided),
    decisions: { approved: of('approved'), rejected: of('rejected'), withdrawn: of('withdrawn') },
  }
}
