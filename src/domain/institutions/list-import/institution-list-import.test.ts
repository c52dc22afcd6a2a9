import assert from 'node:assert/strict'
import { createReadStream, existsSync } from 'node:fs'
import { after, beforeEach, test } from 'node:test'
import { sql } from 'kysely'
import { encodeShiftJis } from '#platform/csv/shift-jis.ts'
import { openWorld, type World } from '#test/support/world.ts'
import { findListedInstitution } from '../find-listed-institution.ts'
import { applyInstitutionList } from './apply-institution-list.ts'
import { findListChanges } from './find-list-changes.ts'
import { findListProblems } from './find-list-problems.ts'
import type { ImportCounts } from './institution-list-import.ts'
import { type ListFile, type ListOptions, stageInstitutionList } from './stage-institution-list.ts'

const FIXTURE = 'test/fixtures/institution-list.csv'
const REAL = '../shared/data/institutions-01-12-46.csv'
const HEADER = 'code9,name,postal_code,address\n'

const fileAt = (path: string): ListFile => ({ name: path, open: () => createReadStream(path) })
const text = (rows: string, bytes = Buffer.from(HEADER + rows)): ListFile => ({ name: 'list.csv', open: () => [bytes] })

const world: World = await openWorld()
beforeEach(() => sql`truncate institution_list, institution_list_imports cascade`.execute(world.db))
after(() => world[Symbol.asyncDispose]())

const stage = (file: ListFile, options: Partial<ListOptions> = {}) =>
  world.transact((work) => stageInstitutionList(work, file, { columns: {}, feeSchedules: [1, 3], ...options }))
const apply = (id: string) => world.transact((work) => applyInstitutionList(work, id), { kind: 'command', id: 'test' })

async function staged(file: ListFile, options: Partial<ListOptions> = {}) {
  const outcome = await stage(file, options)
  assert.ok(outcome.done, JSON.stringify(outcome))
  return outcome.value
}

/** Stages and applies; what changed. */
async function imported(file: ListFile, options: Partial<ListOptions> = {}) {
  const { id, counts } = await staged(file, options)
  assert.ok((await apply(id)).done)
  return changesOf(counts)
}

const changesOf = ({ new: added, changed, gone, unchanged }: ImportCounts) => ({ new: added, changed, gone, unchanged })
const listed = async () =>
  Number(
    (
      await world.db
        .selectFrom('institution_list')
        .select((on) => on.fn.countAll().as('n'))
        .where('gone_at', 'is', null)
        .executeTakeFirstOrThrow()
    ).n,
  )

test('[B-04] a list with every oddity is read, counted and kept, and nothing changes before it is applied', async () => {
  const { id, counts, encoding } = await staged(fileAt(FIXTURE))
  assert.equal(encoding, 'utf-8')
  assert.deepEqual(counts, {
    read: 322,
    leftOut: 19,
    warnings: 4,
    undecided: 113,
    outsideJis: 8,
    new: 303,
    changed: 0,
    gone: 0,
    unchanged: 0,
  })
  assert.equal(await listed(), 0)
  assert.deepEqual(await apply(id), { done: true, value: counts })
  assert.equal(await listed(), 303)
})

test('[B-04] every problem is reported with its line, and of duplicates the line that won', async () => {
  const { id } = await staged(fileAt(FIXTURE))
  const problems = await Array.fromAsync(findListProblems(world, id))
  const same = problems.filter(({ kind }) => kind === 'duplicate-same')
  assert.deepEqual(
    same.map(({ line, otherLine }) => line - (otherLine ?? 0)),
    Array(12).fill(170),
  )
  assert.deepEqual(
    problems.filter(({ kind }) => kind !== 'duplicate-same').map(({ line, kind }) => `${line} ${kind}`),
    [
      '314 duplicate-different',
      '315 wrong-length',
      '316 not-digits',
      '317 unknown-prefecture',
      '318 no-name',
      '319 too-long',
      '320 unreadable',
      '321 check-digit',
      '322 check-digit',
      '323 check-digit',
      '323 postal-code',
    ],
  )
})

test('[B-04] the same file again changes nothing', async () => {
  assert.deepEqual(await imported(fileAt(FIXTURE)), { new: 303, changed: 0, gone: 0, unchanged: 0 })
  const before = await world.db.selectFrom('institution_list').selectAll().orderBy('id').execute()
  world.clock.advance({ hours: 1 })
  assert.deepEqual(await imported(fileAt(FIXTURE)), { new: 0, changed: 0, gone: 0, unchanged: 303 })
  assert.deepEqual(await world.db.selectFrom('institution_list').selectAll().orderBy('id').execute(), before)
})

test('[B-04] what changed is shown old and new, and only the prefectures of the file are touched', async () => {
  await imported(text('010112489,旧病院,0050813,札幌市\n010112745,消える病院,,\n460110001,鹿児島医院,,\n'), {
    feeSchedules: [1],
  })
  const { id, counts } = await staged(text('010112489,新病院,0050814,札幌市\n010113420,増える病院,,\n'), {
    feeSchedules: [1],
  })
  assert.deepEqual(changesOf(counts), { new: 1, changed: 1, gone: 1, unchanged: 0 })
  const [changed] = await findListChanges(world, id, 'changed', 10)
  assert.deepEqual(changed, {
    prefecture: '01',
    code7: '0112489',
    now: { feeSchedule: 1, name: '新病院', postalCode: '0050814', address: '札幌市' },
    before: { feeSchedule: 1, name: '旧病院', postalCode: '0050813', address: '札幌市' },
  })
  assert.equal((await findListChanges(world, id, 'gone', 10))[0]?.now.name, '消える病院')
  assert.equal((await findListChanges(world, id, 'new', 10))[0]?.before, undefined)
  await apply(id)
  const find = (prefecture: string, code7: string) =>
    findListedInstitution(world, { prefecture, feeSchedule: 1, code7 })
  assert.equal((await find('01', '0112489'))?.name, '新病院')
  assert.equal(await find('01', '0112745'), undefined)
  assert.equal((await find('46', '0110001'))?.name, '鹿児島医院')
})

test('[B-04] an institution that comes back is new again, and known since it was first seen', async () => {
  const [one, both] = [text('010112489,甲医院,,\n'), text('010112489,甲医院,,\n010112745,乙医院,,\n')]
  const first = await world.clock.now()
  for (const file of [both, one]) await imported(file)
  world.clock.advance({ hours: 24 })
  assert.deepEqual(await imported(both), { new: 1, changed: 0, gone: 0, unchanged: 1 })
  const row = await world.db
    .selectFrom('institution_list')
    .selectAll()
    .where('code7', '=', '0112745')
    .executeTakeFirstOrThrow()
  assert.equal(row.gone_at, null)
  assert.equal(row.first_seen_at.toString(), first.toString())
})

test('[B-04] 点数表 that the check digit leaves open are taken from the option, and then stay known', async () => {
  const chiba = text('120110007,千葉医院,,\n120110015,船橋医院,,\n')
  assert.equal((await staged(chiba)).counts.undecided, 2)
  await imported(chiba)
  assert.deepEqual(await imported(chiba, { feeSchedules: [1] }), { new: 0, changed: 2, gone: 0, unchanged: 0 })
  const again = await staged(chiba)
  assert.deepEqual([again.counts.undecided, again.counts.unchanged], [0, 2])
  assert.equal(await findListedInstitution(world, { prefecture: '12', feeSchedule: 3, code7: '0110007' }), undefined)
})

test('[B-04] lists of 医科 and of 歯科 leave each other alone', async () => {
  await imported(text('120110007,千葉医院,,\n'), { feeSchedules: [1] })
  assert.deepEqual(await imported(text('120110007,千葉歯科,,\n'), { feeSchedules: [3] }), {
    new: 1,
    changed: 0,
    gone: 0,
    unchanged: 0,
  })
  assert.equal(
    (await findListedInstitution(world, { prefecture: '12', feeSchedule: 1, code7: '0110007' }))?.name,
    '千葉医院',
  )
  assert.equal(
    (await findListedInstitution(world, { prefecture: '12', feeSchedule: 3, code7: '0110007' }))?.name,
    '千葉歯科',
  )
})

test('[B-04] Shift_JIS with columns of other names and parts of the code is the same list', async () => {
  await imported(text('010112489,髙橋病院,0050813,札幌市南区１－２\n'))
  const bytes = encodeShiftJis('都道府県,点数,番号,名前,〒,場所\r\n1,1,0112489,髙橋病院,005-0813,札幌市南区１－２\r\n')
  const columns = {
    prefecture: '都道府県',
    'fee-schedule': '点数',
    code: '番号',
    name: '名前',
    'postal-code': '〒',
    address: '場所',
  }
  const { encoding, counts } = await staged({ name: 'sjis.csv', open: () => [bytes] }, { columns })
  assert.equal(encoding, 'shift_jis')
  assert.deepEqual(changesOf(counts), { new: 0, changed: 0, gone: 0, unchanged: 1 })
})

test('[B-04] a file that is no list is refused, says why, and leaves nothing behind', async () => {
  assert.deepEqual(await stage({ name: '', open: () => [] }), { done: false, because: 'empty' })
  assert.deepEqual(await stage(text('')), { done: false, because: 'empty' })
  assert.deepEqual(await stage({ name: '', open: () => [Buffer.from('a,b\n1,2\n')] }), {
    done: false,
    because: 'missing-column',
    field: 'code',
    column: undefined,
  })
  assert.deepEqual(await stage(text('010112489,"甲"医院,,\n')), { done: false, because: 'malformed', line: 2 })
  const many = `${'010112489,甲医院,,\n'.repeat(6_000)}010112489,"甲医院,,\n`
  assert.equal((await stage(text(many))).done, false)
  for (const table of ['institution_list_imports', 'institution_list_problems', 'institution_list_changes'] as const)
    assert.deepEqual(await world.db.selectFrom(table).selectAll().execute(), [])
})

test('[B-04] an import is applied once, and not after another one was', async () => {
  const one = await staged(text('010112489,甲医院,,\n'))
  const other = await staged(text('010112489,乙医院,,\n'))
  assert.ok((await apply(one.id)).done)
  assert.deepEqual(await apply(one.id), { done: false, because: 'already-applied' })
  assert.deepEqual(await apply(other.id), { done: false, because: 'list-changed' })
  assert.deepEqual(await apply('01a1f640-bc00-7aa5-8c48-5064298607ea'), { done: false, because: 'unknown-import' })
})

test('imports that nobody applied are forgotten when the next is staged, applied ones are kept', async () => {
  const applied = await staged(text('010112489,甲医院,,\n'))
  const late = await staged(text('010112489,乙医院,,\n'))
  await apply(applied.id)
  const fresh = await staged(text('010112489,丙医院,,\n'))
  const ids = async () =>
    (await world.db.selectFrom('institution_list_imports').select('id').execute()).map(({ id }) => id)
  assert.deepEqual(new Set(await ids()), new Set([applied.id, fresh.id]))
  assert.notEqual(late.id, fresh.id)
  world.clock.advance({ hours: 24 * 8 })
  const next = await staged(text('010112489,丁医院,,\n'))
  assert.deepEqual(new Set(await ids()), new Set([applied.id, next.id]))
})

test('applying leaves an entry in the audit with what it changed', async () => {
  await imported(text('010112489,甲医院,,\n'))
  const entry = await world.db
    .selectFrom('audit_entries')
    .selectAll()
    .where('action', '=', 'import-institutions')
    .orderBy('at', 'desc')
    .executeTakeFirstOrThrow()
  assert.deepEqual(entry.detail, { file: 'list.csv', new: 1, changed: 0, gone: 0 })
})

const withoutReal = existsSync(REAL) ? false : `${REAL} is not here: the real public list is not part of the repository`
test('[B-04] the real public list of three prefectures is imported, and again without changes', {
  skip: withoutReal,
}, async () => {
  const { id, counts } = await staged(fileAt(REAL))
  assert.deepEqual(counts, {
    read: 8335,
    leftOut: 102,
    warnings: 0,
    undecided: 3683,
    outsideJis: 54,
    new: 8233,
    changed: 0,
    gone: 0,
    unchanged: 0,
  })
  const problems = await Array.fromAsync(findListProblems(world, id))
  assert.deepEqual(new Set(problems.map(({ kind }) => kind)), new Set(['duplicate-same']))
  await apply(id)
  assert.deepEqual(changesOf((await staged(fileAt(REAL))).counts), { new: 0, changed: 0, gone: 0, unchanged: 8233 })
  assert.deepEqual(await findListedInstitution(world, { prefecture: '01', feeSchedule: 1, code7: '0112489' }), {
    name: '医療法人 愛全病院',
    postalCode: '0050813',
    address: '札幌市南区川沿１３条２丁目１番３８号',
  })
})
