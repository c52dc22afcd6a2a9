import assert from 'node:assert/strict'
import test from 'node:test'
import { newId } from './new-id.ts'
import { systemRandom } from './random.ts'

const at = (text: string) => ({ now: Temporal.Instant.from(text), random: systemRandom })

test('ids are UUIDs of version 7 that hold their instant', () => {
  const { now, random } = at('2026-11-20T00:00:00Z')
  const id = newId({ now, random })
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  assert.equal(Number.parseInt(id.replace('-', '').slice(0, 12), 16), now.epochMilliseconds)
})

test('ids of one instant sort in the order they were made in, and all differ', () => {
  const work = at('2026-11-20T00:00:01Z')
  const ids = Array.from({ length: 2_000 }, () => newId(work))
  assert.deepEqual(ids, ids.toSorted())
  assert.equal(new Set(ids).size, ids.length)
})

test('an instant that has used up its counter goes on', () => {
  const work = at('2026-11-20T00:00:02Z')
  assert.equal(new Set(Array.from({ length: 20_000 }, () => newId(work))).size, 20_000)
})
