import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { appliedUsage } from '#test/support/applications.ts'
import { operator } from '#test/support/operators.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'
import { assignApplication } from './assign-application.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

test('[B-02] taken by five reviewers at once, one has it, and the history and the audit say so once', async () => {
  const person = await somebody(world)
  const id = await appliedUsage(world, person)
  const reviewers = await Promise.all(Array.from({ length: 5 }, () => operator(world, 'reviewer')))
  const outcomes = await Promise.all(
    reviewers.map(({ id: to }) =>
      world.transact((work) => assignApplication(work, { institution: person.institution, id, from: null, to }), {
        kind: 'operator',
        id: to,
      }),
    ),
  )
  assert.deepEqual(outcomes.map(({ done }) => done).filter(Boolean), [true])
  const { assigned_to } = await world.db
    .selectFrom('applications')
    .select('assigned_to')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(assigned_to, reviewers[outcomes.findIndex(({ done }) => done)]?.id)
  const steps = await world.db.selectFrom('application_steps').select('step').where('application_id', '=', id).execute()
  assert.deepEqual(steps.map(({ step }) => step).sort(), ['assigned', 'in-review', 'received'])
  const entries = await world.db
    .selectFrom('audit_entries')
    .select('seq')
    .where('action', '=', 'assign-application')
    .execute()
  assert.equal(entries.length, 1)
})
