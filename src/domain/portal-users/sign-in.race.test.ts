import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openDoor } from '#test/support/door.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { signIn } from './sign-in.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const at50Once = <Result>(attempt: () => Promise<Result>) => Promise.all(Array.from({ length: 50 }, attempt))

test('[P-09] of 50 wrong passwords at once exactly 5 are checked', async () => {
  const { email } = await somebody(world)
  const door = await openDoor(world)
  const outcomes = await at50Once(() => signIn(door, door.attempt(email, 'Wrong-Password1')))
  const because = outcomes.map((outcome) => (outcome.done ? 'in' : outcome.because))
  assert.equal(because.filter((reason) => reason === 'wrong').length, 5)
  assert.equal(because.filter((reason) => reason === 'locked').length, 45)
  assert.equal(door.checked, 5)
})

test('[P-09] of 50 wrong passwords at once for an address that nobody has exactly 5 are checked', async () => {
  const door = await openDoor(world)
  const outcomes = await at50Once(() => signIn(door, door.attempt('nobody@clinic.example', 'Wrong-Password1')))
  assert.equal(outcomes.filter((outcome) => !outcome.done && outcome.because === 'locked').length, 45)
  assert.equal(door.checked, 5)
})

test('[P-09] 20 right passwords at once all get in, from browsers that nobody knows', async () => {
  const { email, password } = await somebody(world)
  const door = await openDoor(world)
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => signIn(door, door.attempt(email, password))))
  assert.deepEqual(new Set(outcomes.map((outcome) => outcome.done)), new Set([true]))
  const { failures, pending } = await world.db
    .selectFrom('sign_in_attempts')
    .select(['failures', 'pending'])
    .where('account_key', '=', door.key(email))
    .where('device', '=', Buffer.alloc(0))
    .executeTakeFirstOrThrow()
  assert.deepEqual({ failures, pending }, { failures: 0, pending: 0 })
})

test('[P-09] an attempt of a process that died is given back after a minute', async () => {
  const { email, password } = await somebody(world)
  const door = await openDoor(world)
  await world.db
    .insertInto('sign_in_attempts')
    .values({ account_key: door.key(email), device: Buffer.alloc(0), pending: 5, attempted_at: door.now })
    .execute()
  world.clock.advance({ seconds: 61 })
  const later = await openDoor(world)
  assert.equal((await signIn(later, later.attempt(email, password))).done, true)
})
