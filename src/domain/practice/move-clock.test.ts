import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { spendCode } from '#domain/second-factor/spend-code.ts'
import { totpCode } from '#domain/second-factor/totp.ts'
import { practiceClock } from '#platform/clock/practice-clock.ts'
import { admit } from '#platform/rate-limit/admit.ts'
import { enrolled, outcomeOf } from '#test/support/second-factor.ts'
import { openWorld, type World } from '#test/support/world.ts'
import { CLOCK_LAST, moveClock } from './move-clock.ts'

let world: World
before(async () => {
  world = await openWorld()
})
after(() => world[Symbol.asyncDispose]())
beforeEach(() => moveClock(world.db, { reset: true }))

const at = (text: string) => Temporal.Instant.from(text)
const shown = () => practiceClock(world.db).now()

/** The clock goes on while the test runs. */
function assertAbout(actual: Temporal.Instant, expected: string): void {
  assert.ok(actual.since(at(expected)).abs().total('seconds') < 30, `${actual} is not about ${expected}`)
}

test('[X-02] the clock is set to a moment and goes on from there, for every process on the database', async () => {
  const moved = await moveClock(world.db, { at: at('2026-12-01T09:00:00+09:00') })
  assert.ok(moved.done)
  assertAbout(moved.value, '2026-12-01T09:00:00+09:00')
  assertAbout(await shown(), '2026-12-01T09:00:00+09:00')
})

test('[X-02] the clock is advanced from where it stands, by the calendar of Tokyo, and set back to the real time', async () => {
  await moveClock(world.db, { at: at('2027-01-31T08:30:00+09:00') })
  await moveClock(world.db, { advance: Temporal.Duration.from('P1M') })
  assertAbout(await shown(), '2027-02-28T08:30:00+09:00')
  await moveClock(world.db, { advance: Temporal.Duration.from('PT36H') })
  assertAbout(await shown(), '2027-03-01T20:30:00+09:00')
  await moveClock(world.db, { advance: Temporal.Duration.from('-P1D') })
  assertAbout(await shown(), '2027-02-28T20:30:00+09:00')
  await moveClock(world.db, { reset: true })
  assertAbout(await shown(), Temporal.Now.instant().toString())
})

test('the clock does not leave the years that documents are made for', async () => {
  const beyond = [
    { at: CLOCK_LAST.add({ seconds: 1 }) },
    { at: at('1970-01-01T00:00:00Z') },
    { advance: Temporal.Duration.from('P1000Y') },
    { advance: Temporal.Duration.from('P400000Y') },
  ]
  for (const move of beyond) assert.equal((await moveClock(world.db, move)).done, false)
  assertAbout(await shown(), Temporal.Now.instant().toString())
})

test('[X-02] limits that were reached in a future do not hold anybody off once the clock is set back', async () => {
  const limit = { name: 'once-a-day', burst: 1, interval: Temporal.Duration.from({ hours: 24 }) }
  const isAdmitted = async () => (await admit(world.db, await shown(), limit, 'hanako')).admitted
  await moveClock(world.db, { advance: Temporal.Duration.from('P30D') })
  assert.deepEqual([await isAdmitted(), await isAdmitted()], [true, false])
  await moveClock(world.db, { advance: Temporal.Duration.from('PT1H') })
  assert.equal(await isAdmitted(), false)
  await moveClock(world.db, { reset: true })
  assert.equal(await isAdmitted(), true)
})

test('[X-02] codes are taken again once the clock is set back from a future in which one was spent', async () => {
  await moveClock(world.db, { advance: Temporal.Duration.from('P30D') })
  world.clock.set((await shown()).toString())
  const { owner, secret } = await enrolled(world)
  for (const _ of [1, 2, 3]) await world.transact((work) => spendCode(work, owner, '000000'))
  await moveClock(world.db, { reset: true })
  world.clock.set((await shown()).toString())
  const code = totpCode(secret, await world.clock.now())
  const spend = () => outcomeOf(world, (work) => spendCode(work, owner, code))
  assert.deepEqual([await spend(), await spend()], ['done', 'used'])
})
