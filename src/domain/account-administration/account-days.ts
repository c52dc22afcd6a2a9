import { dayInFigures } from '#platform/clock/in-figures.ts'

/** 「利用開始年月日」 and 「利用終了年月日」: both days belong to it; without an end it goes on. */
export interface AccountDays {
  readonly startsOn: Temporal.PlainDate
  readonly endsOn: Temporal.PlainDate | null
}

/** Further away is a slip of the keyboard, or a way of saying 「no end」, which an empty field says. Our choice. */
const START_WITHIN_YEARS = 5
export const LATEST_END = Temporal.PlainDate.from('2099-12-31')
/** Nobody used the system before. */
export const EARLIEST_START = Temporal.PlainDate.from('2020-10-01')

export const DAY_MESSAGES = {
  startTooEarly: `利用開始年月日は${dayInFigures(EARLIEST_START)}以後で入力してください。`,
  startTooLate: (last: Temporal.PlainDate) => `利用開始年月日は${dayInFigures(last)}以前で入力してください。`,
  endBeforeStart: '利用終了年月日は、利用開始年月日以後の日で入力してください。',
  endTooLate: `利用終了年月日は${dayInFigures(LATEST_END)}以前で入力してください。終わりを決めないときは、空欄のままにしてください。`,
  endOver:
    '利用終了年月日がすでに過ぎているため、登録しても使えません。今日以後の日で入力するか、空欄のままにしてください。',
} as const

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0

export type DayProblems = { readonly [Day in keyof AccountDays]?: string }

/** What is the matter with the days of an account; a start in the past is as good as today. E-05, E-08 */
export function findDayProblems({ startsOn, endsOn }: AccountDays, today: Temporal.PlainDate): DayProblems {
  const lastStart = today.add({ years: START_WITHIN_YEARS })
  if (isBefore(startsOn, EARLIEST_START)) return { startsOn: DAY_MESSAGES.startTooEarly }
  if (isBefore(lastStart, startsOn)) return { startsOn: DAY_MESSAGES.startTooLate(lastStart) }
  if (!endsOn) return {}
  if (isBefore(endsOn, startsOn)) return { endsOn: DAY_MESSAGES.endBeforeStart }
  return isBefore(LATEST_END, endsOn) ? { endsOn: DAY_MESSAGES.endTooLate } : {}
}

/** The same for an account that is only being registered: one that is over already would be of no use. */
export function findDayProblemsOfNew(days: AccountDays, today: Temporal.PlainDate): DayProblems {
  const problems = findDayProblems(days, today)
  const isOver = days.endsOn !== null && isBefore(days.endsOn, today)
  return isOver && !problems.startsOn && !problems.endsOn ? { endsOn: DAY_MESSAGES.endOver } : problems
}
