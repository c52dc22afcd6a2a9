import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { askPasswordReset } from '#domain/portal-users/ask-password-reset.ts'
import { deleteOldPasswordResets } from '#domain/portal-users/delete-old-password-resets.ts'
import { signIn } from '#domain/portal-users/sign-in.ts'
import { openDoor } from '#test/support/door.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { deleteForgottenAttempts } from './delete-forgotten-attempts.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

test('counters are kept for a day, known devices for 400, stories of links for 90', async () => {
  const { email, password } = await somebody(world)
  const door = await openDoor(world)
  await signIn(door, door.attempt(email, password))
  await world.transact((work) => askPasswordReset(work, email))
  assert.equal(await world.transact(deleteForgottenAttempts), 0)
  world.clock.advance({ hours: 24, seconds: 1 })
  assert.equal(await world.transact(deleteForgottenAttempts), 1)
  assert.equal(await world.transact(deleteOldPasswordResets), 0)
  world.clock.advance({ days: 90 })
  assert.equal(await world.transact(deleteOldPasswordResets), 1)
  assert.equal(await world.transact(deleteForgottenAttempts), 0)
  world.clock.advance({ days: 310 })
  assert.equal(await world.transact(deleteForgottenAttempts), 1)
})

test('a counter that has locked is kept for 30 days: locks that double are not forgotten sooner', async () => {
  const now = await world.clock.now()
  const account_key = Buffer.alloc(32, 1)
  await world.db
    .insertInto('sign_in_attempts')
    .values({ account_key, device: Buffer.alloc(0), pending: 0, locks: 1, attempted_at: now, locked_until: now })
    .execute()
  world.clock.advance({ days: 30 })
  assert.equal(await world.transact(deleteForgottenAttempts), 0)
  world.clock.advance({ seconds: 1 })
  assert.equal(await world.transact(deleteForgottenAttempts), 1)
})
