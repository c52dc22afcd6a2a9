import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { connect, type Database } from '#platform/database/connect.ts'
import { transact } from '#platform/work.ts'
import { openWorld, type World } from '#test/support/world.ts'
import { ensureAuditPartitions } from './ensure-audit-partitions.ts'
import { record } from './record.ts'
import { verifyAudit } from './verify-audit.ts'

const PARALLEL = 50
const ENTRIES_EACH = 4
const MORE_THAN_CHAINS = 80

let world: World
let wide: Database
before(async () => {
  world = await openWorld()
  const { rows } = await world.env.database.pool.query<{ name: string }>('select current_database() as name')
  const url = new URL(process.env.TEST_DATABASE_URL!)
  url.pathname = `/${rows[0]!.name}`
  wide = connect({ url: url.href, connections: MORE_THAN_CHAINS })
})
after(async () => {
  await wide.close()
  await world[Symbol.asyncDispose]()
})

const writeEntries = (subject: `race:${string}`, hold?: () => Promise<void>) =>
  transact({ ...world.env, db: wide.db }, { kind: 'guest', via: 'test' }, async (work) => {
    for (let entry = 0; entry < ENTRIES_EACH; entry += 1) record(work, 'backup', { subject, detail: { entry } })
    if (hold) work.beforeCommit('z-hold', hold)
  })

const rolledBack = async () => {
  throw new Error('rolled back')
}

const countOf = async (subject: string) =>
  (await world.db.selectFrom('audit_entries').select('seq').where('subject', '=', subject).execute()).length

test(`[B-10] ${PARALLEL} transactions at once, some rolled back, each leave all their entries or none`, async () => {
  const outcomes = await Promise.allSettled(
    Array.from({ length: PARALLEL }, (_, number) =>
      writeEntries('race:some', number % 5 === 0 ? rolledBack : undefined),
    ),
  )
  const committed = outcomes.filter(({ status }) => status === 'fulfilled').length
  assert.equal(committed, (PARALLEL * 4) / 5)
  assert.equal(await countOf('race:some'), committed * ENTRIES_EACH)
  assert.deepEqual((await verifyAudit(world.db, world.env.secrets)).findings, [])
})

test('[B-10] when every chain is taken, transactions wait for one and go on, without a deadlock', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const waiting = Array.from({ length: MORE_THAN_CHAINS }, () => writeEntries('race:full', () => promise))
  while ((await waitingWriters()) < MORE_THAN_CHAINS - 64) await new Promise((again) => setTimeout(again, 10))
  resolve()
  await Promise.all(waiting)
  assert.equal(await countOf('race:full'), MORE_THAN_CHAINS * ENTRIES_EACH)
  assert.deepEqual((await verifyAudit(world.db, world.env.secrets)).findings, [])
})

/** Transactions that found no free chain. Looking at locks takes none: taking a head would send a writer to wait. */
async function waitingWriters(): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(world.db)
  return rows[0]?.waiting ?? 0
}

test('[B-10] partitions are made and audits verified while entries are written', async () => {
  const stop = new AbortController()
  const writers = Array.from({ length: 8 }, async () => {
    while (!stop.signal.aborted) await writeEntries('race:meanwhile')
  })
  for (let month = 0; month < 12; month += 1) {
    world.clock.advance({ months: 1 })
    const [, report] = await Promise.all([
      ensureAuditPartitions(world.db, await world.clock.now()),
      verifyAudit(world.db, world.env.secrets),
      ensureAuditPartitions(wide.db, await world.clock.now()),
    ])
    assert.deepEqual(report.findings, [])
  }
  stop.abort()
  await Promise.all(writers)
  assert.deepEqual((await verifyAudit(world.db, world.env.secrets)).findings, [])
})

test('[B-10] making a partition gives up while a long reader holds the tables, and writers do not wait', async () => {
  world.clock.advance({ years: 10 })
  const now = await world.clock.now()
  await wide.db.transaction().execute(async (reader) => {
    await reader.selectFrom('audit_entries').select('seq').limit(1).execute()
    await Promise.all([ensureAuditPartitions(world.db, now), writeEntries('race:reader')])
  })
  assert.equal(await countOf('race:reader'), ENTRIES_EACH)
  await ensureAuditPartitions(world.db, now)
  assert.equal(await countOf('race:reader'), ENTRIES_EACH)
})
