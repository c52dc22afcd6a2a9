import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changeableFrom, claimableMonths, postedBy } from './deadlines.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const monthsOn = (text: string) => {
  const { min, max } = claimableMonths(Temporal.Instant.from(`${text}+09:00`))
  return `${min} ${max}`
}

test('[P-17] the first month is two after an application by the 20th, three after a later one, in Tokyo', () => {
  assert.equal(monthsOn('2026-11-20T23:59:59'), '2027-01 2027-11')
  assert.equal(monthsOn('2026-11-21T00:00:00'), '2027-02 2027-11')
  assert.equal(monthsOn('2026-12-31T12:00:00'), '2027-03 2027-12')
})

test('[P-17] [P-18] a change is open from the 20th; letters leave by the 15th of the next month, or the one after', () => {
  assert.equal(String(changeableFrom(day('2026-11-05'))), '2026-11-20')
  assert.equal(String(postedBy(day('2026-11-20'))), '2026-12-15')
  assert.equal(String(postedBy(day('2026-11-21'))), '2027-01-15')
  assert.equal(String(postedBy(day('2026-12-31'))), '2027-02-15')
})
