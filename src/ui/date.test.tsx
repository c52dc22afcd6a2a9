import assert from 'node:assert/strict'
import test from 'node:test'
import { DateInTable, DateInText } from './date.tsx'

const DAY = Temporal.PlainDate.from('2026-11-20')
const EARLY = Temporal.Instant.from('2026-11-19T15:05:30.5Z')

test('a day in words has its weekday, in figures its zeros', () => {
  assert.equal(String(<DateInText value={DAY} />), '<time datetime="2026-11-20">2026年11月20日（金）</time>')
  assert.match(String(<DateInTable value={Temporal.PlainDate.from('2026-04-01')} />), />2026\/04\/01</)
})

test('a moment is shown as it was in Tokyo, by the 24-hour clock', () => {
  assert.match(String(<DateInText value={EARLY} />), /datetime="2026-11-19T15:05:30Z">2026年11月20日（金）0:05</)
  assert.match(String(<DateInTable value={EARLY} />), />2026\/11\/20 00:05</)
})
