import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { apply, approve } from '#test/support/any-application.ts'
import { appliedUsage, approveUsage } from '#test/support/applications.ts'
import { ALL_ONCE, findApprovalEffects, NOTHING_YET } from '#test/support/approval-effects.ts'
import { CLAIMS } from '#test/support/claims.ts'
import { dying } from '#test/support/dying.ts'
import { everythingOf } from '#test/support/everything-of.ts'
import { somebody } from '#test/support/people.ts'
import { openWorld } from '#test/support/world.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

/** What an approval writes, in its order. */
const WRITES = [
  ['applications', 'update'],
  ['application_steps', 'insert'],
  ['usages', 'insert'],
  ['accounts', 'insert'],
  ['account_documents', 'insert'],
  ['mails', 'insert'],
  ['pgboss.job', 'insert'],
  ['audit_heads', 'update'],
  ['audit_entries', 'insert'],
] as const

const MOMENTS = ['before', 'at the commit after'] as const

const effectsOf = async (id: string) => {
  const found = (await findApprovalEffects(world.db)).find((one) => one.id === id)
  const { id: _, ...effects } = found ?? assert.fail(id)
  return effects
}

for (const [table, event] of WRITES)
  for (const moment of MOMENTS)
    test(`[B-03] killed ${moment} the ${event} of ${table}, an approval leaves nothing, and happens once when it is tried again`, async () => {
      const person = await somebody(world)
      const id = await appliedUsage(world, person)
      await dying(world.db, moment, { table, event }, () => approveUsage(world, person, id))
      assert.deepEqual(await effectsOf(id), NOTHING_YET)
      assert.equal((await approveUsage(world, person, id)).done, true)
      assert.deepEqual(await effectsOf(id), ALL_ONCE)
      assert.deepEqual(await approveUsage(world, person, id), { done: false, because: 'decided' })
      assert.deepEqual(await effectsOf(id), ALL_ONCE)
    })

for (const [slug, content, table] of [
  ['claims-usage', CLAIMS, 'claims_user_ids'],
  ['claims-usage', CLAIMS, 'letters'],
  ['app-usage', { count: 3 }, 'app_account_counts'],
  ['app-usage', { count: 3 }, 'app_accounts'],
] as const)
  test(`[B-03] killed at the insert of ${table}, an approval of ${slug} leaves all of the institution as it was`, async () => {
    const person = await somebody(world)
    const id = await apply(world, person, slug, content)
    const before = await everythingOf(world.db, person.institution)
    for (const moment of MOMENTS)
      await dying(world.db, moment, { table, event: 'insert' }, () => approve(world, person, slug, id))
    assert.deepEqual(await everythingOf(world.db, person.institution), before)
    assert.equal((await approve(world, person, slug, id)).done, true)
    const approved = await everythingOf(world.db, person.institution)
    assert.notEqual(approved[table], before[table])
    assert.deepEqual(await approve(world, person, slug, id), { done: false, because: 'decided' })
    assert.deepEqual(await everythingOf(world.db, person.institution), approved)
  })
