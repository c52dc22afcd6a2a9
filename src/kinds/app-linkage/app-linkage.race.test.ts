import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { holdLinkages } from '#domain/app-accounts/hold-linkages.ts'
import { applyAndApprove, approve, send, withdraw } from '#test/support/any-application.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

async function usingApp(): Promise<Person> {
  const person = await somebody(world)
  await applyAndApprove(world, person, 'app-usage', { count: 1 })
  return person
}

const countsOf = ({ institution }: Person) =>
  world.db
    .selectFrom('app_account_counts')
    .selectAll()
    .where('institution_id', '=', institution)
    .executeTakeFirstOrThrow()

for (let round = 1; round <= 3; round++)
  test(`[P-19] six WA accounts by two requests of three at once: exactly one is accepted (${round})`, async () => {
    const person = await usingApp()
    const outcomes = await Promise.all([1, 2].map(() => send(world, person, 'app-linkage', { count: 3 })))
    assert.equal(outcomes.filter(({ done }) => done).length, 1)
    assert.equal((await countsOf(person)).linkages_held, 3)
  })

test('[P-19] ten who take one place each at the very same time get five, also where nobody asked before', async () => {
  const { institution } = await somebody(world)
  const taken = await Promise.all(
    Array.from({ length: 10 }, () => world.transact((work) => holdLinkages(work, institution, 1))),
  )
  assert.equal(taken.filter(Boolean).length, 5)
})

test('[P-19] approved and withdrawn at once, the places are held or free, never both', async () => {
  const person = await usingApp()
  const sent = await send(world, person, 'app-linkage', { count: 3 })
  const id = sent.done ? sent.value.id : assert.fail()
  const [approved] = await Promise.all([
    approve(world, person, 'app-linkage', id),
    withdraw(world, person, 'app-linkage', id),
  ])
  const { linkages, linkages_held } = await countsOf(person)
  assert.deepEqual([linkages, linkages_held], approved.done ? [3, 3] : [0, 0])
})
