import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openWorld } from '#test/support/world.ts'
import { seedDemo } from './demo.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

/** Everything that is seeded, to the last byte. */
async function seeded() {
  const { db } = world
  return {
    people: await db.selectFrom('practice_people').selectAll().orderBy('position').execute(),
    institutions: await db.selectFrom('institutions').selectAll().orderBy('id').execute(),
    users: await db.selectFrom('portal_users').selectAll().orderBy('id').execute(),
    operators: await db.selectFrom('operators').selectAll().orderBy('id').execute(),
    factors: await db.selectFrom('second_factors').selectAll().orderBy('subject').execute(),
    notices: await db.selectFrom('notices').selectAll().orderBy('id').execute(),
    list: await db.selectFrom('institution_list').selectAll().orderBy('id').execute(),
  }
}

test('[X-02] a second start finds the same data', async () => {
  await seedDemo(world.env)
  const first = await seeded()
  assert.ok(first.people.length > 0 && first.operators.length > 0 && first.notices.length > 0)
  world.clock.advance({ hours: 1 })
  await seedDemo(world.env)
  assert.deepEqual(await seeded(), first)
})

test('[X-02] data of an older version gets the operators and notices it lacks, and keeps the rest', async () => {
  const { db } = world
  const before = await seeded()
  const email = 'auditor@madoguchi.example'
  const { id } = await db.selectFrom('operators').select('id').where('email', '=', email).executeTakeFirstOrThrow()
  await db.deleteFrom('second_factors').where('subject', '=', id).execute()
  await db.deleteFrom('operators').where('id', '=', id).execute()
  await db.deleteFrom('practice_people').where('sign_in_id', '=', email).execute()
  await db.deleteFrom('notices').execute()
  await seedDemo(world.env)
  const now = await seeded()
  const names = (people: typeof now.people) => people.map(({ sign_in_id }) => sign_in_id).sort()
  assert.deepEqual(names(now.people), names(before.people))
  assert.equal(now.notices.length, before.notices.length)
  assert.deepEqual(now.institutions, before.institutions)
  assert.deepEqual(
    now.operators.filter((operator) => operator.email !== email),
    before.operators.filter((operator) => operator.email !== email),
  )
})

test('[X-02] an institution that somebody in practice has registered stays theirs', async () => {
  const { db } = world
  const person = 'minoru@hidamari.example'
  await db.deleteFrom('practice_people').where('sign_in_id', '=', person).execute()
  const before = await seeded()
  await seedDemo(world.env)
  assert.deepEqual(await seeded(), before)
})
