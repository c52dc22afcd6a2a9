import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openWorld } from '#test/support/world.ts'
import { findSession } from './find-session.ts'
import { findSessionEnd } from './find-session-end.ts'
import { openSession } from './open-session.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const policy = { idle: Temporal.Duration.from({ minutes: 30 }), absolute: Temporal.Duration.from({ hours: 12 }) }
const SITE = 'linkage'

const open = (subject: string, sole = true) =>
  world.transact((work) => openSession(work, { site: SITE, subject, policy: { ...policy, sole } }))

const isAlive = async (token: string) =>
  (await findSession(world.db, await world.clock.now(), SITE, token, policy)) !== undefined

const endOf = async (token: string) => findSessionEnd(world.db, await world.clock.now(), SITE, token)

test('[L-09] of twenty sign-ins at once one session stays, and every other browser learns why its own is over', async () => {
  const tokens = await Promise.all(Array.from({ length: 20 }, () => open('at-once')))
  const alive = await Promise.all(tokens.map(isAlive))
  assert.equal(alive.filter(Boolean).length, 1)
  const ends = await Promise.all(tokens.map(endOf))
  assert.deepEqual(
    ends,
    alive.map((stays) => (stays ? undefined : 'replaced')),
  )
})

test('[L-09] a session is replaced by one of the same account only', async () => {
  const [mine, another] = [await open('mine'), await open('another')]
  const newer = await open('mine')
  assert.deepEqual([await isAlive(mine), await isAlive(newer), await isAlive(another)], [false, true, true])
})

test('[L-09] without the rule several sessions of one user live beside each other', async () => {
  const [one, other] = [await open('free', false), await open('free', false)]
  assert.deepEqual([await isAlive(one), await isAlive(other)], [true, true])
})

test('[L-09] a session that ran out says so: no action, or its time was up', async () => {
  const idle = await open('idle')
  world.clock.advance({ minutes: 29, seconds: 59 })
  assert.equal(await endOf(idle), undefined)
  world.clock.advance({ seconds: 1 })
  assert.equal(await endOf(idle), 'idle')
  const busy = await open('busy')
  for (let time = 0; time < 36; time++) {
    world.clock.advance({ minutes: 20 })
    await isAlive(busy)
  }
  assert.equal(await endOf(busy), 'time')
})
