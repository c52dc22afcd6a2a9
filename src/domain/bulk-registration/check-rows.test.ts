import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rolesFor } from '#domain/accounts/delegation.ts'
import { csvText } from '#platform/csv/csv-text.ts'
import { splitPasted } from '#platform/csv/split-pasted.ts'
import { cellsOf } from '#test/support/workbook.ts'
import { BULK_COLUMNS } from './bulk-columns.ts'
import { BULK_MESSAGES } from './bulk-messages.ts'
import { writeBulkTemplate } from './bulk-template.ts'
import { checkRows, countProblems, fileRows } from './check-rows.ts'
import { openUploadedRows } from './open-uploaded-rows.ts'
import { BLANK_ROW, placePasted } from './place-pasted.ts'
import { readBulkRows } from './read-bulk-rows.ts'

const RULES = {
  roles: rolesFor('administrator', 'register'),
  kind: 'pharmacy',
  today: Temporal.PlainDate.from('2026-11-20'),
} as const
const row = (userId: string, name = '見本 太郎') => `一般利用者\t${userId}\t${name}\tﾐﾎﾝ ﾀﾛｳ\t令和8年12月1日\t`
const check = (text: string) =>
  checkRows(
    placePasted(splitPasted(text)).map((cells) => ({ ...BLANK_ROW, ...cells })),
    RULES,
  )

test('[E-12] cells of a spreadsheet are parted by tabs, with quotes around breaks; an open quote is a sign', () => {
  assert.deepEqual(splitPasted('a\t"b\nc""d"\r\ne\t\r\n'), [
    ['a', 'b\nc"d'],
    ['e', ''],
  ])
  assert.deepEqual(splitPasted('a,b'), [['a', 'b']])
  assert.deepEqual(splitPasted('a\t"b\nc'), [['a', '"b'], ['c']])
})

test('[E-12] pasted rows are placed by their header, else from the cell on', () => {
  assert.deepEqual(placePasted([['staff01', '見本']], 'userId'), [{ userId: 'staff01', name: '見本' }])
  assert.deepEqual(placePasted([['', '']], 'endsOn'), [{ endsOn: '' }])
  const turned = Object.values(BULK_COLUMNS).reverse()
  const [placed] = placePasted([turned, ['2027/03/31', '2026/12/01', 'カナ', '名', 'id', '役']])
  assert.deepEqual(Object.values(placed ?? {}), ['役', 'id', '名', 'カナ', '2026/12/01', '2027/03/31'])
})

test('[E-12] rows are complained of cell by cell, the second of one ID by the line of the first, empty ones not', () => {
  const checked = check([row('staff01'), '', row('STAFF01'), row('=1', '髙橋')].join('\n'))
  assert.deepEqual(
    checked.map(({ line, isBlank, problems }) => [line, isBlank, Object.keys(problems)]),
    [
      [2, false, []],
      [3, true, []],
      [4, false, ['userId']],
      [5, false, ['userId', 'name']],
    ],
  )
  assert.equal(checked[2]?.problems.userId, BULK_MESSAGES.repeats(2))
  assert.equal(countProblems(checked), 3)
})

test('[E-12] the file holds what was understood, line for line, and the upload takes it', async () => {
  const text = csvText(fileRows(check([row('staff01'), '', row('staff02'), '', ''].join('\n'))))
  assert.equal(text.split('\r\n')[1], '一般利用者,staff01,見本　太郎,ミホン　タロウ,2026/12/01,')
  const { rows } = await openUploadedRows(Buffer.from(text))
  const taken = await Array.fromAsync(readBulkRows(rows, RULES))
  assert.deepEqual(
    taken.map(({ good, line }) => [good, line]),
    [
      [true, 2],
      [true, 4],
    ],
  )
})

test('[E-12] the template has the header and the prefixes of the institution, and its own reader reads it', async () => {
  const template = await writeBulkTemplate(RULES)
  assert.deepEqual(await cellsOf(template), [Object.values(BULK_COLUMNS)])
  const explained = (await cellsOf(template, { sheet: '書き方' })).join()
  assert.match(explained, /WebAPI用は「A1」、連携アプリケーション用は「R1」、顔認証付きカードリーダー用は「F0」/)
  assert.deepEqual(template, await writeBulkTemplate(RULES))
})
