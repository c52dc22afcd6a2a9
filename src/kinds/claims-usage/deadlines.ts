import { dayOf } from '#platform/clock/clock.ts'

/** 毎月20日: what comes by this day is worked on in that month. 003 p.26 */
const CLOSING_DAY = 20

/** 請求開始年月: as far ahead as can be chosen. 003 p.28 */
const CHOSEN_AHEAD = Temporal.Duration.from({ years: 1 })

/** The months that can be claimed first, for an application of today: it comes by the 20th, two months before. P-17 */
export function claimableMonths(now: Temporal.Instant): { min: Temporal.PlainYearMonth; max: Temporal.PlainYearMonth } {
  const today = dayOf(now)
  const thisMonth = today.toPlainYearMonth()
  return { min: thisMonth.add({ months: today.day > CLOSING_DAY ? 3 : 2 }), max: thisMonth.add(CHOSEN_AHEAD) }
}

/** 「申請した月の20日以降に変更してください」: from this day on. 003 p.28 */
export const changeableFrom = (appliedOn: Temporal.PlainDate): Temporal.PlainDate =>
  appliedOn.with({ day: CLOSING_DAY })

/** 「毎月20日までに申し込み分は翌月15日までに郵送」: the letters of an application of this day are posted by. P-18, 003 p.31 */
export const postedBy = (appliedOn: Temporal.PlainDate): Temporal.PlainDate =>
  appliedOn.add({ months: appliedOn.day > CLOSING_DAY ? 2 : 1 }, { overflow: 'constrain' }).with({ day: 15 })
