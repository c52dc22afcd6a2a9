import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { openWorld } from '#test/support/world.ts'
import { ensureAuditPartitions } from '../ensure-audit-partitions.ts'
import { record } from '../record.ts'
import { verifyAudit } from '../verify-audit.ts'
import { retireOldMonths } from './retire-old-months.ts'

const world = await openWorld()
after(() => world[Symbol.asyncDispose]())

const COMMAND = { kind: 'command', id: 'test', via: 'cli' } as const
const WRITERS = 8
const EACH = 40
/** March, April, May, and June, which is empty. */
const MONTHS_RETIRED = 4

const write = () => world.transact(async (work) => record(work, 'backup', {}))
const retire = () => retireOldMonths(world.env, COMMAND, 1)

async function writeMonth(month: string): Promise<void> {
  world.clock.set(`${month}-15T09:00:00+09:00`)
  await ensureAuditPartitions(world.db, await world.clock.now())
  await Promise.all(Array.from({ length: WRITERS }, write))
}

test('[B-10] months are retired while others write, twice at once: no writer fails and nothing is missed', async () => {
  for (const month of ['2026-03', '2026-04', '2026-05', '2026-08']) await writeMonth(month)
  const writers = Array.from({ length: WRITERS }, async () => {
    for (let count = 0; count < EACH; count += 1) await write()
  })
  const [one, other] = await Promise.all([retire(), retire(), ...writers])
  assert.ok(one.done && other.done)
  const { entries, retired, findings } = await verifyAudit(world.db, world.env.secrets)
  assert.deepEqual(findings, [])
  assert.deepEqual([entries, retired], [WRITERS * (EACH + 1) + MONTHS_RETIRED, 3 * WRITERS])
  assert.equal(one.value.entries + other.value.entries, 3 * WRITERS)
})

test('[B-10] an entry linked after those of the next month leaves a stretch of its own', async () => {
  await sql`create or replace function take_audit_head() returns setof audit_heads language sql as
    'select * from audit_heads where chain = 0 for update'`.execute(world.db)
  world.clock.set('2026-09-30T23:59:58+09:00')
  await ensureAuditPartitions(world.db, await world.clock.now())
  await write()
  const { promise: othersWrote, resolve: letGo } = Promise.withResolvers<void>()
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const slow = world.transact(async (work) => {
    record(work, 'backup', {})
    begin()
    await othersWrote
  })
  await begun
  world.clock.set('2026-10-01T00:00:01+09:00')
  await write()
  letGo()
  await slow
  world.clock.set('2026-12-01T09:00:00+09:00')
  assert.ok((await retire()).done)
  const stretches = await world.db
    .selectFrom('audit_retirements')
    .select(['first_seq', 'last_seq'])
    .where('month', '=', Temporal.PlainDate.from('2026-09-01'))
    .where('chain', '=', 0)
    .execute()
  assert.equal(stretches.length, 2)
  assert.deepEqual((await verifyAudit(world.db, world.env.secrets)).findings, [])
})

test('[B-10] while somebody reads the audit for long, nothing is removed and no writer waits for it', async () => {
  world.clock.set('2027-03-15T09:00:00+09:00')
  await ensureAuditPartitions(world.db, await world.clock.now())
  await world.db.transaction().execute(async (reader) => {
    await sql`select count(*) from audit_entries`.execute(reader)
    assert.deepEqual(await retire(), { done: false, because: 'busy' })
    await write()
  })
  assert.ok((await retire()).done)
})
