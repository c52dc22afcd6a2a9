import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openWorld, type World } from '#test/support/world.ts'
import { findAnchors, takeAnchor } from '../anchor.ts'
import { ensureAuditPartitions } from '../ensure-audit-partitions.ts'
import type { Finding } from '../finding.ts'
import { record } from '../record.ts'
import { verifyAudit } from '../verify-audit.ts'
import { findOldMonths } from './find-old-months.ts'
import { retireOldMonths } from './retire-old-months.ts'

const A_MONTH = 10
const COMMAND = { kind: 'command', id: 'test', via: 'cli' } as const

let world: World
before(async () => {
  world = await openWorld()
  for (const month of ['2026-05', '2026-06', '2026-07', '2026-08']) await writeMonth(month)
})
after(() => world[Symbol.asyncDispose]())

/** Some entries of a month, in two chains at least: two connections at once. */
async function writeMonth(month: string): Promise<void> {
  world.clock.set(`${month}-15T09:00:00+09:00`)
  await ensureAuditPartitions(world.db, await world.clock.now())
  const one = () => world.transact(async (work) => record(work, 'backup', { subject: 'file:a.zip' }))
  for (let pair = 0; pair < A_MONTH / 2; pair += 1) await Promise.all([one(), one()])
}

const verify = async () => verifyAudit(world.db, world.env.secrets)
const retire = (keep: number) => retireOldMonths({ ...world.env }, COMMAND, keep)
const statements = async (...texts: string[]) => {
  for (const text of texts) await sql.raw(text).execute(world.db)
}
const months = async (keep: number) => (await findOldMonths(world.db, await world.clock.now(), keep)).map(String)

/** What verification finds after something was done to the tables by somebody without the key; then it is undone. */
async function findingsAfter(...steps: string[]): Promise<Finding[]> {
  const found: Finding[] = []
  const undo = new Error('undo')
  await world.db
    .transaction()
    .execute(async (db) => {
      for (const table of ['audit_entries', 'audit_retirements', 'audit_heads'])
        await sql.raw(`alter table ${table} disable trigger user`).execute(db)
      for (const step of steps) await sql.raw(step).execute(db)
      found.push(...(await verifyWithin(db)).findings)
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return found
}

/** A verification that sees what this transaction did: its own would not. */
const verifyWithin = (db: Parameters<typeof verifyAudit>[0]) => {
  const transaction = () => ({
    setIsolationLevel: () => transaction(),
    setAccessMode: () => transaction(),
    execute: (operation: (snapshot: unknown) => unknown) => operation(db),
  })
  const within = { transaction } as unknown as Parameters<typeof verifyAudit>[0]
  return verifyAudit(within, world.env.secrets)
}

test('[B-10] only whole months before those that are kept are old', async () => {
  world.clock.set('2026-08-15T09:00:00+09:00')
  assert.deepEqual(await months(1), ['2026-05', '2026-06'])
  assert.deepEqual(await months(3), [])
  world.clock.set('2026-08-31T23:59:00+09:00')
  assert.deepEqual(await months(2), ['2026-05'])
})

test('[B-10] a retired month is gone, and what remains still verifies, an anchor of before included', async () => {
  const anchors = findAnchors(await takeAnchor(world.db))
  const before = await verify()
  const outcome = await retire(2)
  assert.ok(outcome.done)
  assert.deepEqual([outcome.value.months.map(String), outcome.value.entries], [['2026-05'], A_MONTH])
  const after = await verifyAudit(world.db, world.env.secrets, { anchors })
  assert.deepEqual(after, { entries: before.entries - A_MONTH + 1, retired: A_MONTH, findings: [] })
  const gone = await sql<{ name: string | null }>`select to_regclass('audit_2026_05')::text as name`.execute(world.db)
  assert.equal(gone.rows[0]?.name, null)
})

test('[B-10] the next month follows the one that was retired; it is in the audit who removed them', async () => {
  const outcome = await retire(1)
  assert.ok(outcome.done)
  assert.deepEqual((await verify()).findings, [])
  const { rows } = await sql<{ subject: string; actor: string }>`
    select subject, actor_id as actor from audit_entries where action = 'retire-audit-month' order by at, subject`.execute(
    world.db,
  )
  assert.deepEqual(rows, [
    { subject: 'month:2026-05', actor: 'test' },
    { subject: 'month:2026-06', actor: 'test' },
  ])
})

test('[B-10] a month that was taken away without being retired is missed', async () => {
  const findings = await findingsAfter(
    'alter table audit_entries detach partition audit_2026_07',
    'drop table audit_2026_07',
  )
  assert.ok(findings.length > 0)
  assert.deepEqual([...new Set(findings.map(({ what }) => what))], ['removed'])
})

test('[B-10] a month taken away with lines made up for it, or copied from another month, is missed too', async () => {
  const findings = await findingsAfter(
    `insert into audit_retirements
     select e.chain, min(seq), max(seq), '2026-07-01', coalesce(r.hash_last, decode(repeat('00', 32), 'hex')),
       (array_agg(e.hash order by seq desc))[1], r.retired_at, r.mac
     from audit_2026_07 e left join audit_retirements r on r.chain = e.chain and r.month = '2026-06-01'
     where r.mac is not null
     group by e.chain, r.hash_last, r.retired_at, r.mac`,
    'alter table audit_entries detach partition audit_2026_07',
    'drop table audit_2026_07',
  )
  assert.ok(findings.length > 0)
  assert.deepEqual([...new Set(findings.map(({ what }) => what))], ['removed'])
})

test('[B-10] a line made up for what is still there, or beyond the end, is told and not counted as retired', async () => {
  for (const [first, last] of [
    ['min(seq)', 'max(seq)'],
    ['max(seq) + 100', 'max(seq) + 200'],
  ]) {
    const findings = await findingsAfter(`insert into audit_retirements
      select chain, ${first}, ${last}, '2026-07-01', sha256('x'), sha256('x'), now(), sha256('x')
      from audit_2026_07 group by chain order by chain limit 1`)
    assert.deepEqual(
      findings.map(({ what }) => what),
      ['inserted'],
    )
  }
})

for (const [what, step] of Object.entries({
  'taken away': 'delete from audit_retirements',
  lengthened: 'update audit_retirements set last_seq = last_seq + 1',
  'of another month': `update audit_retirements set month = month + interval '1 month'`,
  'with another hash': `update audit_retirements set hash_last = decode(repeat('ab', 32), 'hex')`,
  'with another mac': `update audit_retirements set mac = decode(repeat('ab', 32), 'hex')`,
}))
  test(`[B-10] the line of a retired stretch, ${what}, no longer vouches for it`, async () => {
    const findings = await findingsAfter(step)
    assert.ok(findings.length > 0)
    assert.ok(findings.every((finding) => finding.what === 'removed'))
  })

test('[B-10] what was linked after a retired stretch cannot be replaced', async () => {
  const [finding] = await findingsAfter(`update audit_2026_07 set outcome = 'refused'`)
  assert.equal(finding?.what, 'changed')
})

test('[B-10] a broken audit keeps its months: the evidence stays', async () => {
  await statements(
    'alter table audit_entries disable trigger user',
    `update audit_entries set outcome = 'refused' where at < '2026-07-31' and seq = (select max(seq) from audit_2026_07)`,
    'alter table audit_entries enable trigger user',
  )
  world.clock.set('2026-12-15T09:00:00+09:00')
  assert.deepEqual(await retire(1), { done: false, because: 'broken' })
  assert.deepEqual(await months(1), ['2026-07', '2026-08', '2026-09', '2026-10'])
})
