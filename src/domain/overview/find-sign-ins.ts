import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { hourOf, type Period, startOfPeriod } from './period.ts'
import { resultOfOutcome, SIGN_IN, type SignInResult } from './sign-in-result.ts'
import { slotOf } from './slot-of.ts'

export interface SignInFigures {
  /** Of each slot. A failure that locked counts as both. */
  readonly done: readonly number[]
  readonly failed: readonly number[]
  readonly locked: readonly number[]
  readonly vias: readonly SignInsOfVia[]
  /** Hours from here on are missing, because they were not counted: the worker has stood still. */
  readonly missingFrom: Temporal.Instant | undefined
}

export interface SignInsOfVia {
  readonly via: string
  readonly done: number
  readonly failed: number
  readonly locked: number
}

/** What was not counted yet is read from the audit itself, but never more than this. */
const READ_AT_MOST = Temporal.Duration.from({ hours: 6 })

interface Row {
  readonly slot: number
  readonly via: string
  readonly result: SignInResult
  readonly count: number
}

/** Sign-ins of a period, by slot and by site. B-11 */
export async function findSignIns(db: Kysely<DB>, period: Period, now: Temporal.Instant): Promise<SignInFigures> {
  const { counted_until } = await db.selectFrom('sign_in_counting').select('counted_until').executeTakeFirstOrThrow()
  const from = startOfPeriod(period)
  const compare = Temporal.Instant.compare
  const counted = counted_until && compare(counted_until, from) > 0 ? counted_until : from
  const earliest = hourOf(now.subtract(READ_AT_MOST))
  const late = compare(counted, earliest) < 0
  const fresh = late ? earliest : counted
  const missing = late && (await isAny(db, counted, earliest))
  const { rows } = await sql<Row>`
    select ${slotOf(sql`time`, period)} as slot, via, result, sum(count)::bigint as count from (
      select hour as time, via, result, count from sign_in_hours where hour >= ${from} and hour < ${counted}
      union all
      select date_trunc('hour', at) as time, via, ${resultOfOutcome} as result, count(*) from audit_entries
      where action = ${sql.lit(SIGN_IN)} and at >= ${fresh} and at <= ${now} group by 1, 2, 3
    ) as counted group by slot, via, result`.execute(db)
  return { ...figuresOf(rows, period), missingFrom: missing ? counted : undefined }
}

async function isAny(db: Kysely<DB>, from: Temporal.Instant, until: Temporal.Instant): Promise<boolean> {
  const found = await db
    .selectFrom('audit_entries')
    .select('seq')
    .where('action', '=', sql.lit(SIGN_IN))
    .where('at', '>=', from)
    .where('at', '<', until)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

function figuresOf(rows: readonly Row[], { starts }: Period): Omit<SignInFigures, 'missingFrom'> {
  const sum = (fits: (row: Row) => boolean) => rows.filter(fits).reduce((total, { count }) => total + count, 0)
  const bySlot = (results: readonly SignInResult[]) =>
    starts.map((_, slot) => sum((row) => row.slot === slot && results.includes(row.result)))
  const vias = [...new Set(rows.map(({ via }) => via))].sort()
  return {
    done: bySlot(['done']),
    failed: bySlot(['failed', 'locked']),
    locked: bySlot(['locked']),
    vias: vias.map((via) => ({
      via,
      done: sum((row) => row.via === via && row.result === 'done'),
      failed: sum((row) => row.via === via && row.result !== 'done'),
      locked: sum((row) => row.via === via && row.result === 'locked'),
    })),
  }
}
