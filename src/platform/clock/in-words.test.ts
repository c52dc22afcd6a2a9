import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayInWords, inWords } from './in-words.ts'

test('a day is written with its weekday, a moment with its hour in Tokyo', () => {
  assert.equal(dayInWords(Temporal.PlainDate.from('2026-11-22')), '2026年11月22日（日）')
  assert.equal(inWords(Temporal.Instant.from('2026-11-20T00:05:00Z')), '2026年11月20日（金）9:05')
  assert.equal(inWords(Temporal.Instant.from('2026-12-31T15:00:00Z')), '2027年1月1日（金）0:00')
})
