import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { record } from '../record.ts'
import { partitionOf } from './find-old-months.ts'
import { macOfStretch, type Stretch } from './stretch.ts'

const MOST_AT_ONCE = 1_000

/**
 * Takes the entries of a month away for good, and writes down, keyed, which stretch of each chain left with it. The
 * partition goes as the very last step, after the audit of this very change: until then writers are not in the way,
 * and then they stand aside for a moment. @returns how many entries left; throws 55P03 where somebody reads for long
 */
export async function retireMonth(work: Work, month: Temporal.PlainYearMonth): Promise<number> {
  const { db, now, secrets } = work
  const partition = sql.table(partitionOf(month))
  await sql`set local statement_timeout = 0`.execute(db)
  await sql`select pg_advisory_xact_lock(hashtext('retire-audit-month'))`.execute(db)
  if (!(await isThere(db, month))) return 0
  await sql`lock table ${partition} in share mode`.execute(db)
  const retiredAt = now.round({ smallestUnit: 'microsecond', roundingMode: 'floor' })
  const stretches = (await findStretches(db, month)).map((stretch) => ({ ...stretch, retiredAt }))
  for (let from = 0; from < stretches.length; from += MOST_AT_ONCE)
    await db
      .insertInto('audit_retirements')
      .values(stretches.slice(from, from + MOST_AT_ONCE).map((stretch) => rowOf(stretch, secrets.mac)))
      .execute()
  const entries = stretches.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  record(work, 'retire-audit-month', { subject: `month:${month}`, detail: { entries } })
  work.beforeCommit('retire-audit-month', async ({ db: closing }) => {
    await sql`set local lock_timeout = '1s'`.execute(closing)
    await sql`alter table audit_entries detach partition ${partition}`.execute(closing)
    await sql`drop table ${partition}`.execute(closing)
  })
  return entries
}

/** Another process may have retired it while this one waited. */
async function isThere(db: Work['db'], month: Temporal.PlainYearMonth): Promise<boolean> {
  const { rows } = await sql<{ name: string | null }>`select to_regclass(${partitionOf(month)})::text as name`.execute(
    db,
  )
  return Boolean(rows[0]?.name)
}

const rowOf = (stretch: Stretch, mac: Work['secrets']['mac']) => ({
  chain: stretch.chain,
  first_seq: stretch.first,
  last_seq: stretch.last,
  month: Temporal.PlainDate.from(stretch.month),
  hash_before: stretch.hashBefore,
  hash_last: stretch.hashLast,
  retired_at: stretch.retiredAt,
  mac: macOfStretch(mac, stretch),
})

/**
 * Runs of numbers without a gap. Usually one for each chain; more around the end of a month, where an entry of a long
 * unit of work is linked after entries of the next month.
 */
async function findStretches(
  db: Work['db'],
  month: Temporal.PlainYearMonth,
): Promise<readonly Omit<Stretch, 'retiredAt'>[]> {
  const partition = sql.table(partitionOf(month))
  const { rows } = await sql<Omit<Stretch, 'retiredAt' | 'month'>>`
    with numbered as (
      select chain, seq, seq - row_number() over (partition by chain order by seq) as run from ${partition}
    ), runs as (
      select chain, min(seq) as first, max(seq) as last from numbered group by chain, run
    )
    select runs.chain, first, last, ended.hash as "hashLast", coalesce(
      (select hash from audit_entries before where before.chain = runs.chain and before.seq = first - 1),
      (select hash_last from audit_retirements before where before.chain = runs.chain and last_seq = first - 1),
      decode(repeat('00', 32), 'hex')
    ) as "hashBefore"
    from runs join ${partition} ended on ended.chain = runs.chain and ended.seq = last
    order by runs.chain, first
  `.execute(db)
  return rows.map((row) => ({ ...row, month: `${month}-01` }))
}
