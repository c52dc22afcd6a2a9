import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { askPasswordReset } from './ask-password-reset.ts'
import { resetPassword } from './reset-password.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const linksTo = async (email: string) =>
  (await world.mailsTo(email)).flatMap(({ text }) => /\/password-reset\/([\w-]{43})\n/.exec(text)?.[1] ?? [])

test('[P-09] a link used by 20 at once sets one password', async () => {
  const person = await somebody(world)
  await world.transact((work) => askPasswordReset(work, person.email))
  const [token = ''] = await linksTo(person.email)
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, (_, number) =>
      world.transact((work) => resetPassword(work, { token, passwordHash: `hash ${number}` })),
    ),
  )
  const winners = outcomes.flatMap((outcome, number) => (outcome.done ? [`hash ${number}`] : []))
  assert.equal(winners.length, 1)
  assert.deepEqual(
    new Set(outcomes.map((outcome) => (outcome.done ? 'done' : outcome.because))),
    new Set(['done', 'used']),
  )
  const user = await world.db.selectFrom('portal_users').selectAll().where('id', '=', person.user).executeTakeFirst()
  assert.equal(user?.password_hash, winners[0])
  const told = (await world.mailsTo(person.email)).filter(({ kind }) => kind === 'password-changed')
  assert.equal(told.length, 1)
})

test('[P-09] of links asked for at once one works', async () => {
  const person = await somebody(world)
  await Promise.all(Array.from({ length: 10 }, () => world.transact((work) => askPasswordReset(work, person.email))))
  const tokens = await linksTo(person.email)
  assert.equal(tokens.length, 3)
  const outcomes = await Promise.all(
    tokens.map((token) => world.transact((work) => resetPassword(work, { token, passwordHash: 'hash' }))),
  )
  assert.equal(outcomes.filter((outcome) => outcome.done).length, 1)
})
