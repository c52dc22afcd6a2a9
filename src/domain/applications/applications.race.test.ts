import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import {
  appliedUsage,
  approveUsage,
  draftedUsage,
  returnUsage,
  sendUsage,
  usageKind,
} from '#test/support/applications.ts'
import { type Person, somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { withdrawApplication } from './withdraw-application.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const withdraw = ({ institution }: Person, id: string) =>
  world.transact((work) => withdrawApplication(work, usageKind(), { institution, id }))
const countOf = async (table: 'applications' | 'accounts', { institution }: Person) =>
  (await world.db.selectFrom(table).select('id').where('institution_id', '=', institution).execute()).length
const doneOf = (outcomes: readonly { done: boolean }[]) => outcomes.filter(({ done }) => done).length

test('[P-13] 「OK」 pressed ten times at once sends one application and one mail', async () => {
  const person = await somebody(world)
  const draft = await draftedUsage(world, person)
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => sendUsage(world, person, draft)))
  assert.equal(doneOf(outcomes), 1)
  assert.equal(await countOf('applications', person), 1)
  assert.equal((await world.mailsTo(person.email)).length, 1)
})

test('[P-13] drafted and sent from five browsers at once it is one application', async () => {
  const person = await somebody(world)
  const outcomes = await Promise.all(
    Array.from({ length: 5 }, async () => sendUsage(world, person, await draftedUsage(world, person))),
  )
  assert.equal(doneOf(outcomes), 1)
  assert.equal(await countOf('applications', person), 1)
})

for (let round = 1; round <= 3; round++)
  test(`[B-03] approved, returned and withdrawn at once: exactly one happens, with all that comes of it (${round})`, async () => {
    const person = await somebody(world)
    const id = await appliedUsage(world, person)
    const outcomes = await Promise.all([
      approveUsage(world, person, id),
      approveUsage(world, person, id),
      withdraw(person, id),
    ])
    assert.equal(doneOf(outcomes), 1)
    const approved = outcomes[0]?.done || outcomes[1]?.done
    assert.equal(await countOf('accounts', person), approved ? 2 : 0)
    const { status } = await world.db
      .selectFrom('applications')
      .select('status')
      .where('institution_id', '=', person.institution)
      .executeTakeFirstOrThrow()
    assert.equal(status, approved ? 'approved' : 'withdrawn')
    assert.equal((await returnUsage(world, person, id, 'おそい')).done, false)
  })
