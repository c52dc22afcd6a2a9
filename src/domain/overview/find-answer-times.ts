import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { ANSWER_CLASSES_SECONDS } from '#platform/log/metrics.ts'
import { percentile, type TimeClass } from './percentile.ts'
import { type Period, startOfPeriod } from './period.ts'
import { slotOf } from './slot-of.ts'

/** Seconds within which half, 95 % and 99 % were answered. */
export interface AnswerTimes {
  readonly count: number
  readonly p50: number | undefined
  readonly p95: number | undefined
  readonly p99: number | undefined
}

export interface AnswerFigures {
  /** Of each slot, all sites. */
  readonly slots: readonly AnswerTimes[]
  readonly sites: readonly (AnswerTimes & { readonly site: string })[]
}

interface Row {
  readonly slot: number
  readonly site: string
  readonly at_most_seconds: number
  readonly count: number
}

/** How fast all processes answered in a period. B-11 */
export async function findAnswerTimes(db: Kysely<DB>, period: Period, now: Temporal.Instant): Promise<AnswerFigures> {
  const { rows } = await sql<Row>`
    select ${slotOf(sql`hour`, period)} as slot, site, at_most_seconds, sum(count)::bigint as count from answer_times
    where hour >= ${startOfPeriod(period)} and hour <= ${now} group by slot, site, at_most_seconds`.execute(db)
  const sites = [...new Set(rows.map(({ site }) => site))].sort()
  return {
    slots: period.starts.map((_, slot) => timesOf(rows.filter((row) => row.slot === slot))),
    sites: sites.map((site) => ({ site, ...timesOf(rows.filter((row) => row.site === site)) })),
  }
}

function timesOf(rows: readonly Row[]): AnswerTimes {
  const classes = rows.map(classOf)
  return {
    count: rows.reduce((sum, { count }) => sum + count, 0),
    p50: percentile(classes, 0.5),
    p95: percentile(classes, 0.95),
    p99: percentile(classes, 0.99),
  }
}

const classOf = ({ at_most_seconds: atMostSeconds, count }: Row): TimeClass => ({
  overSeconds: ANSWER_CLASSES_SECONDS.findLast((edge) => edge < atMostSeconds) ?? 0,
  atMostSeconds,
  count,
})
