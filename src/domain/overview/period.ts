import { dayOf, startOf } from '#platform/clock/clock.ts'

/** So many days of Tokyo, today included. */
export const PERIOD_DAYS = [1, 7, 30, 84] as const
export type PeriodDays = (typeof PERIOD_DAYS)[number]

/** A stretch of time, cut into slots: one day into hours, 12 weeks into weeks, the others into days. */
export interface Period {
  readonly days: PeriodDays
  readonly slot: 'hour' | 'day' | 'week'
  /** Where the slots begin that have begun. */
  readonly starts: readonly Temporal.Instant[]
  /** Slots of the whole period, those of today that are still to come included. */
  readonly slots: number
}

const HOURS_A_DAY = 24
const DAYS_A_WEEK = 7

export function periodOf(days: PeriodDays, now: Temporal.Instant): Period {
  const today = dayOf(now)
  if (days === 1) {
    const hours = Math.floor(now.since(startOf(today)).total('hours')) + 1
    const starts = Array.from({ length: hours }, (_, hour) => startOf(today).add({ hours: hour }))
    return { days, slot: 'hour', starts, slots: HOURS_A_DAY }
  }
  const each = days === 84 ? DAYS_A_WEEK : 1
  const slots = days / each
  const first = today.subtract({ days: days - 1 })
  const starts = Array.from({ length: slots }, (_, slot) => startOf(first.add({ days: slot * each })))
  return { days, slot: each === 1 ? 'day' : 'week', starts, slots }
}

/** Where a period begins; it ends now. */
export const startOfPeriod = ({ starts }: Period): Temporal.Instant => starts[0] as Temporal.Instant

/** The hour of Tokyo that has begun. Its clock has never been set forward since 1951: hours are those of UTC. */
export const hourOf = (instant: Temporal.Instant): Temporal.Instant =>
  instant.round({ smallestUnit: 'hour', roundingMode: 'floor' })
