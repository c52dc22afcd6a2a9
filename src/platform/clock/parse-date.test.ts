import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDate, parseYearMonth } from './parse-date.ts'

const SPELLINGS = [
  '2026/11/20',
  '2026-11-20',
  '2026.11.20',
  '2026 11 20',
  '20261120',
  '2026年11月20日',
  '2026年 11月 20日',
  '令和8年11月20日',
  '令和08年11月20日',
  'R8.11.20',
  'r8/11/20',
  'R081120',
]

for (const spelling of SPELLINGS)
  test(`${spelling} is the 20th of November 2026`, () => {
    assert.deepEqual(parseDate(spelling), { year: 2026, month: 11, day: 20 })
  })

test('the first year of an era is 元年', () => {
  assert.deepEqual(parseDate('平成元年1月8日'), { year: 1989, month: 1, day: 8 })
  assert.deepEqual(parseDate('S64.1.7'), { year: 1989, month: 1, day: 7 })
})

test('what could be several days is none', () => {
  for (const text of ['26/11/20', '11/20', '2026', '2026/11', '元年1月1日', '2026/11/20/1', '', 'R8', '1e3/1/1'])
    assert.equal(parseDate(text), undefined, text)
})

test('months are read in the same spellings', () => {
  for (const text of ['2026/4', '2026年4月', '令和8年4月', 'R8.04'])
    assert.deepEqual(parseYearMonth(text), { year: 2026, month: 4, day: 1 }, text)
})
