/** A day as the number of days since 1970-01-01: old browsers have no Temporal, and a day needs no time zone. */
export type Day = number

const DAY_MILLISECONDS = 86_400_000
const WEEKDAYS = '日月火水木金土'

export const dayOf = (year: number, month: number, day: number): Day =>
  Date.UTC(year, month - 1, day) / DAY_MILLISECONDS

export function partsOf(day: Day): { year: number; month: number; day: number; weekday: number } {
  const date = new Date(day * DAY_MILLISECONDS)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  }
}

/** Undefined for the 30th of February. */
export function existingDay({ year, month, day }: { year: number; month: number; day: number }): Day | undefined {
  const found = dayOf(year, month, day)
  const back = partsOf(found)
  return back.year === year && back.month === month && back.day === day ? found : undefined
}

export function today(): Day {
  const now = new Date()
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

/** The same day of the month `months` later, or the last one where there is none. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: date } = partsOf(day)
  const last = partsOf(dayOf(year, month + months + 1, 0)).day
  return dayOf(year, month + months, Math.min(date, last))
}

export function slashed(day: Day): string {
  const { year, month, day: date } = partsOf(day)
  return `${String(year).padStart(4, '0')}/${String(month).padStart(2, '0')}/${String(date).padStart(2, '0')}`
}

export function inWords(day: Day): string {
  const { year, month, day: date, weekday } = partsOf(day)
  return `${year}年${month}月${date}日（${WEEKDAYS[weekday]}）`
}
