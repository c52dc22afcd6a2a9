import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, beforeEach, test } from 'node:test'
import { encodeShiftJis } from '#platform/csv/shift-jis.ts'
import { changesOf, fileAt, fileOf, LIST_FIXTURE, listOf, openListWorld } from '#test/support/list-imports.ts'
import { findListedInstitution } from '../find-listed-institution.ts'
import { findListProblems } from './find-list-problems.ts'

const REAL = '../shared/data/institutions-01-12-46.csv'

const { world, stage, staged, apply, imported, listed, empty } = await openListWorld()
beforeEach(empty)
after(() => world[Symbol.asyncDispose]())

test('[B-04] a list with every oddity is read, counted and kept, and nothing changes before it is applied', async () => {
  const { id, counts, encoding } = await staged(fileAt(LIST_FIXTURE))
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
  const { id } = await staged(fileAt(LIST_FIXTURE))
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

test('[B-04] Shift_JIS with columns of other names and parts of the code is the same list', async () => {
  await imported(listOf('010112489,髙橋病院,0050813,札幌市南区１－２\n'))
  const bytes = encodeShiftJis('都道府県,点数,番号,名前,〒,場所\r\n1,1,0112489,髙橋病院,005-0813,札幌市南区１－２\r\n')
  const columns = {
    prefecture: '都道府県',
    'fee-schedule': '点数',
    code: '番号',
    name: '名前',
    'postal-code': '〒',
    address: '場所',
  }
  const { encoding, counts } = await staged(fileOf(bytes), { columns })
  assert.equal(encoding, 'shift_jis')
  assert.deepEqual(changesOf(counts), { new: 0, changed: 0, gone: 0, unchanged: 1 })
})

test('[B-04] a file that is no list is refused, says why, and leaves nothing behind', async () => {
  assert.deepEqual(await stage(fileOf(Buffer.of())), { done: false, because: 'empty' })
  assert.deepEqual(await stage(listOf('')), { done: false, because: 'empty' })
  assert.deepEqual(await stage(fileOf(Buffer.from('a,b\n1,2\n'))), {
    done: false,
    because: 'missing-column',
    field: 'code',
    column: undefined,
  })
  assert.deepEqual(await stage(listOf('010112489,"甲"医院,,\n')), { done: false, because: 'malformed', line: 2 })
  const many = `${'010112489,甲医院,,\n'.repeat(6_000)}010112489,"甲医院,,\n`
  assert.equal((await stage(listOf(many))).done, false)
  for (const table of ['institution_list_imports', 'institution_list_problems', 'institution_list_changes'] as const)
    assert.deepEqual(await world.db.selectFrom(table).selectAll().execute(), [])
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
