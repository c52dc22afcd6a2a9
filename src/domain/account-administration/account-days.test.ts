import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MESSAGES, findDayProblems, findDayProblemsOfNew } from './account-days.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const TODAY = day('2026-11-20')
const days = (startsOn: string, endsOn?: string) => ({ startsOn: day(startsOn), endsOn: endsOn ? day(endsOn) : null })

test('[E-05] days are in order, one day is enough, and no end is no problem', () => {
  for (const right of [days('2026-11-20'), days('2026-11-20', '2026-11-20'), days('2020-10-01', '2099-12-31')])
    assert.deepEqual(findDayProblems(right, TODAY), {})
  assert.deepEqual(findDayProblems(days('2026-11-21', '2026-11-20'), TODAY), { endsOn: DAY_MESSAGES.endBeforeStart })
})

test('[E-05] days far away are slips of the keyboard', () => {
  assert.deepEqual(findDayProblems(days('2020-09-30'), TODAY), { startsOn: DAY_MESSAGES.startTooEarly })
  assert.deepEqual(findDayProblems(days('2031-11-21'), TODAY), {
    startsOn: DAY_MESSAGES.startTooLate(day('2031-11-20')),
  })
  assert.deepEqual(findDayProblems(days('2026-11-20', '9999-12-31'), TODAY), { endsOn: DAY_MESSAGES.endTooLate })
})

test('[E-05] a new account that is over already is refused; one that is there may be ended', () => {
  const over = days('2026-11-01', '2026-11-19')
  assert.deepEqual(findDayProblems(over, TODAY), {})
  assert.deepEqual(findDayProblemsOfNew(over, TODAY), { endsOn: DAY_MESSAGES.endOver })
  assert.deepEqual(findDayProblemsOfNew(days('2026-11-01', '2026-11-20'), TODAY), {})
})
