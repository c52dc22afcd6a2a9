import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ago } from './ago.ts'

const today = Temporal.PlainDate.from('2026-11-30')

test('[P-24] how long ago is said in the largest whole unit', () => {
  for (const [day, words] of [
    ['2026-11-30', '今日'],
    ['2026-11-29', '1日前'],
    ['2026-10-31', '30日前'],
    ['2026-10-30', '1か月前'],
    ['2025-12-01', '11か月前'],
    ['2025-11-30', '1年前'],
    ['2023-12-01', '2年前'],
  ] as const)
    assert.equal(ago(Temporal.PlainDate.from(day), today), words, day)
})
