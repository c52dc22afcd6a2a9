import assert from 'node:assert/strict'
import { test } from 'node:test'
import { periodOf, startOfPeriod } from './period.ts'

const NOW = Temporal.Instant.from('2026-11-20T09:30:00+09:00')
const startsAt = (days: 1 | 7 | 30 | 84) => String(startOfPeriod(periodOf(days, NOW)).toZonedDateTimeISO('Asia/Tokyo'))

test('[B-11] periods are whole days of Tokyo, and today is their last', () => {
  assert.match(startsAt(1), /^2026-11-20T00:00:00\+09:00/)
  assert.match(startsAt(7), /^2026-11-14T00:00:00\+09:00/)
  assert.match(startsAt(30), /^2026-10-22T00:00:00\+09:00/)
  assert.match(startsAt(84), /^2026-08-29T00:00:00\+09:00/)
})

test('[B-11] today has the hours that have begun, 12 weeks have weeks of which the last ends today', () => {
  assert.deepEqual([periodOf(1, NOW).starts.length, periodOf(1, NOW).slots], [10, 24])
  const weeks = periodOf(84, NOW)
  assert.deepEqual([weeks.starts.length, weeks.slot], [12, 'week'])
  assert.match(String(weeks.starts.at(-1)?.toZonedDateTimeISO('Asia/Tokyo')), /^2026-11-14T00/)
  const midnight = Temporal.Instant.from('2026-11-20T00:00:00+09:00')
  assert.equal(periodOf(1, midnight).starts.length, 1)
})
