import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { startOf } from '#platform/clock/clock.ts'
import { hasNoSuccessor } from './find-expiry.ts'

export interface ExpiringInMonth {
  readonly month: Temporal.PlainYearMonth
  readonly count: number
}

/** Certificates that end in each of these months from now on and were not renewed, as the list of them counts. B-11 */
export async function countExpiring(
  db: Kysely<DB>,
  { now, first, months }: { now: Temporal.Instant; first: Temporal.PlainYearMonth; months: number },
): Promise<readonly ExpiringInMonth[]> {
  const all = Array.from({ length: months }, (_, later) => first.add({ months: later }))
  const until = startOf(first.add({ months }).toPlainDate({ day: 1 }))
  const { rows } = await sql<{ month: string; count: number }>`
    select to_char(c.not_after, 'YYYY-MM') as month, count(*) as count from certificates c
    where c.revoked_at is null and c.signed_at is not null and c.not_after > ${now} and c.not_after < ${until}
      and ${hasNoSuccessor} group by month`.execute(db)
  return all.map((month) => ({ month, count: rows.find((row) => row.month === String(month))?.count ?? 0 }))
}
