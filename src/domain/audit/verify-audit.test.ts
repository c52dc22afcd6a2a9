import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { openWorld, type World } from '#test/support/world.ts'
import { findAnchors, takeAnchor } from './anchor.ts'
import type { Finding } from './finding.ts'
import { record } from './record.ts'
import { type VerifyOptions, verifyAudit } from './verify-audit.ts'

const ENTRIES = 7
const INSTITUTION = '0198a000-0000-7000-8000-000000000001'

let world: World
let chain: number

before(async () => {
  world = await openWorld()
  for (let seq = 1; seq <= ENTRIES; seq += 1) await recordOne(seq)
  const { rows } = await sql<{ chain: number; seq: number }>`select chain, seq from audit_heads where seq > 0`.execute(
    world.db,
  )
  assert.deepEqual(
    rows.map(({ seq }) => seq),
    [ENTRIES],
    'a single connection stays on its chain',
  )
  chain = rows[0]!.chain
  await sql`create table saved_entries as select * from audit_entries`.execute(world.db)
  await sql`create table saved_heads as select * from audit_heads`.execute(world.db)
})
after(() => world[Symbol.asyncDispose]())

const recordOne = (number: number) =>
  world.transact(
    async (work) => record(work, 'backup', { subject: 'file:a.zip', institution: INSTITUTION, detail: { number } }),
    { id: '0198', address: '192.0.2.1', request: 'abc' },
  )

const verify = (options?: VerifyOptions) => verifyAudit(world.db, world.env.secrets, options)

/** Carried out by somebody who owns the database but has not the keys. */
async function tamper(steps: Step[]): Promise<void> {
  for (const step of steps) await (typeof step === 'string' ? sql.raw(step).execute(world.db) : step())
}

type Step = string | (() => Promise<unknown>)

const TABLES = ['audit_entries', 'audit_heads']
const fences = (state: 'enable' | 'disable') => TABLES.map((table) => `alter table ${table} ${state} trigger user`)
const UNDO = ['entries', 'heads'].flatMap((name) => [
  `delete from audit_${name}`,
  `insert into audit_${name} select * from saved_${name}`,
])

/** What verification finds after these steps; then everything is as before. */
async function findingsAfter(steps: Step[], options?: VerifyOptions): Promise<Finding[]> {
  await tamper([...fences('disable'), ...steps])
  try {
    return (await verify(options)).findings
  } finally {
    await tamper([...UNDO, ...fences('enable')])
  }
}

test('[B-10] what was recorded and left alone verifies', async () => {
  assert.deepEqual(await verify(), { entries: ENTRIES, retired: 0, findings: [] })
})

test('progress is told up to the last entry', async () => {
  const told: number[][] = []
  await verify({ onProgress: (...progress) => void told.push(progress) })
  assert.deepEqual(told.at(-1), [ENTRIES, ENTRIES])
})

for (const seq of [1, 4, ENTRIES])
  test(`[B-10] entry ${seq} of ${ENTRIES}, removed, is missed`, async () => {
    assert.deepEqual(await findingsAfter([`delete from audit_entries where seq = ${seq}`]), [
      { what: 'removed', chain, seq },
    ])
  })

test('[B-10] an entry removed with the rest renumbered is found', async () => {
  const findings = await findingsAfter([
    'delete from audit_entries where seq = 3',
    'update audit_entries set seq = seq - 1 where seq > 3',
    'update audit_heads set seq = seq - 1 where seq > 0',
  ])
  assert.deepEqual(findings, [{ what: 'reordered', chain, seq: 3 }])
})

const CHANGES = {
  at: `at + interval '1 second'`,
  action: `'restore'`,
  outcome: `'refused'`,
  actor_kind: `'operator'`,
  actor_id: 'null',
  via: `'portal'`,
  address: `'192.0.2.2'`,
  request: `'abd'`,
  institution_id: `'0198a000-0000-7000-8000-000000000002'`,
  subject: `'file:b.zip'`,
  detail: `'{"number": 0}'`,
  mac: `decode(repeat('ab', 32), 'hex')`,
  hash: `decode(repeat('ab', 32), 'hex')`,
}

for (const seq of [1, 4, ENTRIES])
  for (const [column, value] of Object.entries(CHANGES))
    test(`[B-10] entry ${seq} with another ${column} is found`, async () => {
      const findings = await findingsAfter([`update audit_entries set ${column} = ${value} where seq = ${seq}`])
      assert.deepEqual(findings, [{ what: 'changed', chain, seq }])
    })

test('every column of an entry is among those changed above, save its place', async () => {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute where attrelid = 'audit_entries'::regclass and attnum > 0`.execute(
    world.db,
  )
  assert.deepEqual(rows.map(({ name }) => name).sort(), [...Object.keys(CHANGES), 'chain', 'seq'].sort())
})

test('[B-10] an entry changed together with its mac is found', async () => {
  const findings = await findingsAfter([
    `update audit_entries set outcome = 'refused', mac = decode(repeat('ab', 32), 'hex') where seq = 4`,
  ])
  assert.deepEqual(findings, [{ what: 'changed', chain, seq: 4 }])
})

const FORGED = `insert into audit_entries select chain, %, at, 'restore', outcome, actor_kind, actor_id, via, address, request,
  institution_id, subject, detail, sha256('x'), sha256(hash || sha256('x')) from audit_entries where seq = $`

test('[B-10] a forged entry added at the end, with the head moved along, is found', async () => {
  const findings = await findingsAfter([
    FORGED.replace('%', `${ENTRIES + 1}`).replace('$', `${ENTRIES}`),
    'update audit_heads h set seq = e.seq, hash = e.hash from audit_entries e where e.chain = h.chain and e.seq = h.seq + 1',
  ])
  assert.deepEqual(findings, [{ what: 'inserted', chain, seq: ENTRIES + 1 }])
})

test('[B-10] a forged entry slipped in between, with the rest renumbered, is found', async () => {
  const findings = await findingsAfter([
    'update audit_entries set seq = seq + 100 where seq > 3',
    FORGED.replace('%', '4').replace('$', '3'),
    'update audit_entries set seq = seq - 99 where seq > 100',
    'update audit_heads set seq = seq + 1 where seq > 0',
  ])
  assert.deepEqual(findings, [{ what: 'inserted', chain, seq: 4 }])
})

test('[B-10] a forged entry under a number already used is found', async () => {
  const findings = await findingsAfter([
    FORGED.replace('%', '4').replace('at,', `at + interval '1 day',`).replace('$', '3'),
  ])
  assert.deepEqual(findings, [{ what: 'inserted', chain, seq: 4 }])
})

test('[B-10] a genuine entry copied to the end is found', async () => {
  const findings = await findingsAfter([
    `insert into audit_entries select chain, ${ENTRIES + 1}, at, action, outcome, actor_kind, actor_id, via, address, request,
     institution_id, subject, detail, mac, hash from audit_entries where seq = 2`,
    `update audit_heads h set seq = e.seq, hash = e.hash from audit_entries e where e.chain = h.chain and e.seq = h.seq + 1`,
  ])
  assert.deepEqual(findings, [{ what: 'reordered', chain, seq: ENTRIES + 1 }])
})

for (const [one, other] of [
  [3, 4],
  [2, 6],
  [1, ENTRIES],
])
  test(`[B-10] entries ${one} and ${other}, swapped, are found`, async () => {
    const findings = await findingsAfter([
      `update audit_entries set seq = 1000 where seq = ${one}`,
      `update audit_entries set seq = ${one} where seq = ${other}`,
      `update audit_entries set seq = ${other} where seq = 1000`,
    ])
    assert.deepEqual(findings, [{ what: 'reordered', chain, seq: one }])
  })

test('[B-10] an entry moved to another chain is missed here and found there', async () => {
  const elsewhere = (chain + 1) % 64
  const findings = await findingsAfter([`update audit_entries set chain = ${elsewhere}, seq = 1 where seq = 4`])
  assert.deepEqual(
    findings.sort((a) => (a.chain === chain ? -1 : 1)),
    [
      { what: 'removed', chain, seq: 4 },
      { what: 'reordered', chain: elsewhere, seq: 1 },
    ],
  )
})

test('[B-10] a whole chain moved to an unused one is found', async () => {
  const elsewhere = (chain + 1) % 64
  const findings = await findingsAfter([
    `delete from audit_heads where chain = ${elsewhere}`,
    `update audit_entries set chain = ${elsewhere}`,
    `update audit_heads set chain = ${elsewhere} where chain = ${chain}`,
    `insert into audit_heads values (${chain}, 0, decode(repeat('00', 32), 'hex'))`,
  ])
  assert.deepEqual(findings, [{ what: 'reordered', chain: elsewhere, seq: 1 }])
})

test('[B-10] a head set back without removing anything is found', async () => {
  const findings = await findingsAfter([
    'update audit_heads h set seq = e.seq, hash = e.hash from audit_entries e where e.chain = h.chain and e.seq = 5',
  ])
  assert.deepEqual(findings, [{ what: 'head-moved', chain, seq: ENTRIES }])
})

test('[B-10] a head that is gone is found', async () => {
  const findings = await findingsAfter([`delete from audit_heads where chain = ${chain}`])
  assert.deepEqual(findings, [{ what: 'head-moved', chain, seq: ENTRIES }])
})

const CUT = [
  'delete from audit_entries where seq > 5',
  'update audit_heads h set seq = e.seq, hash = e.hash from audit_entries e where e.chain = h.chain and e.seq = 5',
]

test('[B-10] a cut end with the head set back is found by an anchor kept elsewhere, and by that only', async () => {
  const anchors = findAnchors(`{"level":30,"msg":"${await takeAnchor(world.db)}"}`)
  assert.deepEqual(await findingsAfter(CUT), [])
  assert.deepEqual(await findingsAfter(CUT, { anchors }), [{ what: 'cut', chain, seq: 6 }])
})

test('[B-10] a cut end that has grown again since is found by an anchor', async () => {
  const anchors = findAnchors(await takeAnchor(world.db))
  const regrown = [...CUT, () => recordOne(60), () => recordOne(70)]
  assert.deepEqual(await findingsAfter(regrown), [])
  assert.deepEqual(await findingsAfter(regrown, { anchors }), [{ what: 'cut', chain, seq: ENTRIES }])
})

test('an anchor of now and one of earlier agree with what is there', async () => {
  const earlier = await takeAnchor(world.db)
  await recordOne(8)
  const anchors = findAnchors(`${earlier}\n${await takeAnchor(world.db)}\n`)
  assert.equal(anchors.length, 2)
  assert.deepEqual((await verify({ anchors })).findings, [])
})
