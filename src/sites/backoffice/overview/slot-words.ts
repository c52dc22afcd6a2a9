import type { Period, PeriodDays } from '#domain/overview/period.ts'
import { dayOf, TOKYO } from '#platform/clock/clock.ts'
import { dayInFigures } from '#platform/clock/in-figures.ts'

export const PERIODS: Readonly<Record<PeriodDays, string>> = { 1: '今日', 7: '7日間', 30: '30日間', 84: '12週間' }

/** Before a figure: 「今日は3件です」, 「7日間で3件です」. */
export const within = (days: PeriodDays): string => (days === 1 ? '今日は' : `${PERIODS[days]}で`)

/** What the places of a plot are called. */
export const SLOTS: Readonly<Record<Period['slot'], string>> = { hour: '時間帯', day: '日', week: '週' }

const LAST_DAY_OF_A_WEEK = 6

export interface SlotWords {
  readonly label: string
  readonly short: string
  /** For lists that are asked by days, both included. */
  readonly from: string
  readonly to: string
}

/** How each slot of a period is written: 「9時台」, 「2026/11/20」, 「2026/11/14〜2026/11/20」. */
export const slotWords = ({ starts, slot }: Period): readonly SlotWords[] =>
  starts.map((start) => {
    const day = dayOf(start)
    const last = slot === 'week' ? day.add({ days: LAST_DAY_OF_A_WEEK }) : day
    const [from, to] = [dayInFigures(day), dayInFigures(last)]
    const { hour } = start.toZonedDateTimeISO(TOKYO)
    if (slot === 'hour') return { label: `${hour}時台`, short: `${hour}時`, from, to }
    return { label: slot === 'week' ? `${from}〜${to}` : from, short: `${day.month}/${day.day}`, from, to }
  })
