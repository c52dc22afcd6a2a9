import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { dayOf } from '#platform/clock/clock.ts'

const MONTHLY = /^audit_(\d{4})_(\d{2})$/

/** Months with a partition that lie more than `keep` whole months before this one, oldest first. */
export async function findOldMonths(
  db: Kysely<DB>,
  now: Temporal.Instant,
  keep: number,
): Promise<readonly Temporal.PlainYearMonth[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = 'audit_entries'::regclass order by relname`.execute(db)
  const kept = dayOf(now).toPlainYearMonth().subtract({ months: keep })
  return rows
    .map(({ name }) => MONTHLY.exec(name))
    .filter((match) => match !== null)
    .map(([, year, month]) => Temporal.PlainYearMonth.from(`${year}-${month}`))
    .filter((month) => Temporal.PlainYearMonth.compare(month, kept) < 0)
}

export const partitionOf = (month: Temporal.PlainYearMonth): string => `audit_${month.toString().replace('-', '_')}`
