import assert from 'node:assert/strict'
import test, { after, before } from 'node:test'
import { openWorld, type World } from '#test/support/world.ts'
import { admit, type RateLimit } from './admit.ts'

let world: World
before(async () => {
  world = await openWorld()
})
after(() => world[Symbol.asyncDispose]())

const LIMIT: RateLimit = { name: 'test', burst: 3, interval: Temporal.Duration.from({ seconds: 10 }) }

const tryOnce = async (subject: string) => (await admit(world.db, await world.clock.now(), LIMIT, subject)).admitted

test('[X-06] so many pass in a row, then one an interval', async () => {
  assert.deepEqual(
    [await tryOnce('a'), await tryOnce('a'), await tryOnce('a'), await tryOnce('a')],
    [true, true, true, false],
  )
  world.clock.advance({ seconds: 9 })
  assert.equal(await tryOnce('a'), false)
  world.clock.advance({ seconds: 1 })
  assert.deepEqual([await tryOnce('a'), await tryOnce('a')], [true, false])
})

test('[X-06] after a rest the whole burst is there again, and no more', async () => {
  for (let i = 0; i < 3; i += 1) await tryOnce('rested')
  world.clock.advance({ hours: 1 })
  const results = [await tryOnce('rested'), await tryOnce('rested'), await tryOnce('rested'), await tryOnce('rested')]
  assert.deepEqual(results, [true, true, true, false])
})

test('[X-06] subjects are counted apart', async () => {
  for (let i = 0; i < 4; i += 1) await tryOnce('b')
  assert.equal(await tryOnce('c'), true)
})

test('[X-06] a refusal says how long to wait, and that is enough', async () => {
  for (let i = 0; i < 3; i += 1) await tryOnce('d')
  const refusal = await admit(world.db, await world.clock.now(), LIMIT, 'd')
  assert(!refusal.admitted)
  assert.equal(refusal.retryAfter.total('seconds'), 10)
  world.clock.advance(refusal.retryAfter)
  assert.equal(await tryOnce('d'), true)
})

test('[X-06] fifty at once: exactly the burst passes', async () => {
  const results = await Promise.all(Array.from({ length: 50 }, () => tryOnce('crowd')))
  assert.equal(results.filter(Boolean).length, LIMIT.burst)
})
