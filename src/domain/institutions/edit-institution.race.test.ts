import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { operator } from '#test/support/operators.ts'
import { somebody } from '#test/support/people.ts'
import { until } from '#test/support/until.ts'
import { openWorld } from '#test/support/world.ts'
import { editInstitution } from './edit-institution.ts'
import { findInstitution } from './find-institution.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const waiting = async (): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(world.db)
  return rows[0]?.count ?? 0
}

test('[B-04] of many who edit the same version at once exactly one does, and one change is kept', async () => {
  const { institution } = await somebody(world)
  const { id } = await operator(world, 'reviewer')
  const before = await findInstitution(world.db, institution)
  assert.ok(before)
  const edit = (number: number) => {
    const values = { ...before, phone: `031111222${number}` }
    return world.transact((work) =>
      editInstitution(work, { institution, version: before.version, values, reason: '届出', operator: id }),
    )
  }
  const editing = await world.transact(async ({ db }) => {
    await db.selectFrom('institutions').select('id').where('id', '=', institution).forUpdate().execute()
    const begun = [1, 2, 3, 4, 5].map(edit)
    await until('all of them have read the version and wait to write', async () => (await waiting()) === begun.length)
    return { begun }
  })
  const outcomes = await Promise.all(editing.begun)
  assert.deepEqual(outcomes.map((outcome) => (outcome.done ? 'done' : outcome.because)).toSorted(), [
    'changed',
    'changed',
    'changed',
    'changed',
    'done',
  ])
  const kept = await world.db
    .selectFrom('institution_changes')
    .select('version')
    .where('institution_id', '=', institution)
    .execute()
  assert.deepEqual(kept, [{ version: 2 }])
})
