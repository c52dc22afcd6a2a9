import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { apply, approve } from '#test/support/any-application.ts'
import { appliedUsage, approveUsage } from '#test/support/applications.ts'
import { ALL_ONCE, findApprovalEffects, NOTHING_YET } from '#test/support/approval-effects.ts'
import { CLAIMS } from '#test/support/claims.ts'
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

/** Where the connection dies: before the row is written, or when everything is to be committed. */
const MOMENTS = {
  before: (table: string, event: string) =>
    `create trigger die before ${event} on ${table} for each row execute function die()`,
  'at the commit after': (table: string, event: string) =>
    `create constraint trigger die after ${event} on ${table} deferrable initially deferred
      for each row execute function die()`,
}

await sql`create function die() returns trigger language plpgsql as
  'begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(60); end'`.execute(world.db)

async function dying(table: string, trigger: string, approval: () => Promise<unknown>): Promise<void> {
  await sql.raw(trigger).execute(world.db)
  try {
    await assert.rejects(approval(), /terminat|connection/i)
  } finally {
    await sql.raw(`drop trigger die on ${table}`).execute(world.db)
  }
}

const effectsOf = async (id: string) => {
  const found = (await findApprovalEffects(world.db)).find((one) => one.id === id)
  const { id: _, ...effects } = found ?? assert.fail(id)
  return effects
}

for (const [table, event] of WRITES)
  for (const [moment, createTrigger] of Object.entries(MOMENTS))
    test(`[B-03] killed ${moment} the ${event} of ${table}, an approval leaves nothing, and happens once when it is tried again`, async () => {
      const person = await somebody(world)
      const id = await appliedUsage(world, person)
      await dying(table, createTrigger(table, event), () => approveUsage(world, person, id))
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
    for (const createTrigger of Object.values(MOMENTS))
      await dying(table, createTrigger(table, 'insert'), () => approve(world, person, slug, id))
    assert.deepEqual(await everythingOf(world.db, person.institution), before)
    assert.equal((await approve(world, person, slug, id)).done, true)
    const approved = await everythingOf(world.db, person.institution)
    assert.notEqual(approved[table], before[table])
    assert.deepEqual(await approve(world, person, slug, id), { done: false, because: 'decided' })
    assert.deepEqual(await everythingOf(world.db, person.institution), approved)
  })
