import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { refused } from '#platform/outcome.ts'
import { openWorld, type World } from '#test/support/world.ts'
import { ensureAuditPartitions } from './ensure-audit-partitions.ts'
import { record } from './record.ts'
import { verifyAudit } from './verify-audit.ts'

const INSTITUTION = '0198a000-0000-7000-8000-00000000000a'
const MANY = 4_500

let world: World
before(async () => {
  world = await openWorld()
})
after(() => world[Symbol.asyncDispose]())

const entriesAbout = (subject: string) =>
  world.db.selectFrom('audit_entries').selectAll().where('subject', '=', subject).orderBy('seq').execute()

test('[X-08] an entry says who, when, from where, on what and with what outcome', async () => {
  const actor = { kind: 'operator', id: '7', via: 'backoffice', address: '192.0.2.9', request: 'r-1' } as const
  await world.transact(
    async (work) =>
      record(work, 'restore', {
        subject: 'file:who',
        institution: INSTITUTION.toUpperCase(),
        outcome: 'wrong-key',
        detail: { rows: 3, name: '髙橋' },
      }),
    actor,
  )
  const [entry] = await entriesAbout('file:who')
  assert.ok(entry)
  const { chain: _chain, seq: _seq, mac, hash, at, ...rest } = entry
  assert.deepEqual([String(at), mac.length, hash.length], ['2026-11-20T00:00:00Z', 32, 32])
  assert.deepEqual(rest, {
    action: 'restore',
    outcome: 'wrong-key',
    actor_kind: 'operator',
    actor_id: '7',
    via: 'backoffice',
    address: '192.0.2.9',
    request: 'r-1',
    institution_id: INSTITUTION,
    subject: 'file:who',
    detail: { rows: 3, name: '髙橋' },
  })
})

test('[X-08] a refusal that is returned leaves its entry', async () => {
  await world.transact(async (work) => {
    record(work, 'backup', { subject: 'file:refused', outcome: 'used-up' })
    return refused('used-up')
  })
  assert.equal((await entriesAbout('file:refused')).length, 1)
})

test('[X-08] what is rolled back leaves no entry, and the chains whole', async () => {
  const failing = world.transact(async (work) => {
    record(work, 'backup', { subject: 'file:rolled-back' })
    throw new Error('a bug')
  })
  await assert.rejects(failing, /a bug/)
  assert.deepEqual(await entriesAbout('file:rolled-back'), [])
  assert.deepEqual((await verifyAudit(world.db, world.env.secrets)).findings, [])
})

test('text that PostgreSQL cannot store, or far too long, does not make the operation fail', async () => {
  const odd = { id: 'nul\0', address: '\ud800'.repeat(3), request: 'x'.repeat(10_000) }
  const detail = { odd: '\0\udfff', long: 'y'.repeat(10_000), small: 1e-7, huge: 1.5e21, minus: -0 }
  await world.transact(async (work) => record(work, 'backup', { subject: 'file:odd', detail }), odd)
  const [entry] = await entriesAbout('file:odd')
  assert.equal(entry?.actor_id, 'nul\ufffd')
  assert.equal(entry?.request?.length, 200)
  assert.deepEqual((await verifyAudit(world.db, world.env.secrets)).findings, [])
})

test('the particulars of an actor taken on within a unit of work are kept', async () => {
  await world.transact(async (work) => {
    record(work, 'backup', { subject: 'file:two' })
    record({ ...work, actor: { kind: 'system', id: 'nightly', via: 'worker' } }, 'backup', { subject: 'file:two' })
  })
  assert.deepEqual(
    (await entriesAbout('file:two')).map(({ actor_kind }) => actor_kind),
    ['guest', 'system'],
  )
})

test('recording after the audit was written is a bug that rolls everything back', async () => {
  const late = world.transact(async (work) => {
    record(work, 'backup', { subject: 'file:late' })
    work.beforeCommit('other', async () => record(work, 'restore', { subject: 'file:late' }))
  })
  await assert.rejects(late, /already written/)
  assert.deepEqual(await entriesAbout('file:late'), [])
})

test('thousands of entries of one unit of work are written at once and verified page by page', async () => {
  await world.transact(async (work) => {
    for (let row = 0; row < MANY; row += 1)
      record(work, 'import-institutions', { subject: 'file:many', detail: { row } })
  })
  assert.equal((await entriesAbout('file:many')).length, MANY)
  const report = await verifyAudit(world.db, world.env.secrets)
  assert.ok(report.entries > MANY)
  assert.deepEqual(report.findings, [])
})

test('[B-10] entries lie in the partition of their month in Tokyo, also those written before it existed', async () => {
  for (const at of ['2031-01-31T23:59:59.999999+09:00', '2031-02-01T00:00:00+09:00']) {
    world.clock.set(at)
    await world.transact(async (work) => record(work, 'backup', { subject: 'file:month' }))
  }
  assert.deepEqual(await partitionsOf('file:month'), ['audit_default', 'audit_default'])
  await ensureAuditPartitions(world.db, await world.clock.now())
  assert.deepEqual(await partitionsOf('file:month'), ['audit_2031_02', 'audit_default'])
  await ensureAuditPartitions(world.db, Temporal.Instant.from('2031-01-15T00:00:00Z'))
  assert.deepEqual(await partitionsOf('file:month'), ['audit_2031_01', 'audit_2031_02'])
  assert.deepEqual((await verifyAudit(world.db, world.env.secrets)).findings, [])
})

async function partitionsOf(subject: string): Promise<string[]> {
  const found = await sql<{ name: string }>`
    select tableoid::regclass::text as name from audit_entries where subject = ${subject} order by 1`.execute(world.db)
  return found.rows.map(({ name }) => name)
}

for (const table of ['audit_entries', 'audit_default', 'audit_2031_02'])
  for (const change of [`update ${table} set outcome = 'x'`, `delete from ${table}`, `truncate ${table}`])
    test(`[B-10] the database refuses: ${change}`, async () => {
      if (table === 'audit_default') await world.transact(async (work) => record(work, 'backup'))
      await assert.rejects(sql.raw(change).execute(world.db), /audit entries are only ever added/)
    })
