import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openWorld } from '#test/support/world.ts'
import { admit, type RateLimit } from './admit.ts'
import { deleteSpentLimits } from './delete-spent-limits.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const LIMIT: RateLimit = { name: 'test', burst: 2, interval: Temporal.Duration.from({ minutes: 1 }) }
const count = async (subject: string, db = world.db) => admit(db, await world.clock.now(), LIMIT, subject)
const house = () => world.transact(deleteSpentLimits)

test('what is spent is deleted, what still counts stays', async () => {
  await count('early')
  world.clock.advance({ seconds: 61 })
  await count('late')
  assert.equal(await house(), 1)
  assert.equal(await house(), 0)
})

test('a limit that is being counted in is left, and nobody waits', async () => {
  await count('busy')
  world.clock.advance({ minutes: 10 })
  await world.db.transaction().execute(async (db) => {
    await count('busy', db)
    assert.equal(await house(), 1)
  })
  world.clock.advance({ minutes: 10 })
  assert.equal(await house(), 1)
})
