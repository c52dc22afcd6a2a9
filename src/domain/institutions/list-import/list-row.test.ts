import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { readListRow } from './list-row.ts'

const COLUMNS = { code: 0, name: 1, 'postal-code': 2, address: 3 }
const IN_PARTS = { ...COLUMNS, prefecture: 4, 'fee-schedule': 5 }
const ROW = {
  prefecture: '01',
  feeSchedule: 1,
  code7: '9999993',
  name: 'みどり医院',
  postalCode: '0600001',
  address: '札幌市',
  outsideJis: false,
}

const read = (...cells: string[]) => readListRow(cells, COLUMNS, [1, 3])
const readParts = (...cells: string[]) => readListRow(cells, IN_PARTS, [1, 3])
const kinds = (...cells: string[]) => read(...cells).problems.map(({ kind }) => kind)

test('[B-04] a code may stand with ten digits, nine, or seven and its parts in columns', () => {
  const texts = ['みどり医院', '0600001', '札幌市'] as const
  for (const code of ['0119999993', '019999993', '０１９９９９９９３', '01-9999993'])
    assert.deepEqual(read(code, ...texts), { row: ROW, problems: [] }, code)
  for (const prefecture of ['01', '1', '０１'])
    assert.deepEqual(readParts('9999993', ...texts, prefecture, '1'), { row: ROW, problems: [] })
  assert.deepEqual(readParts('9999993', ...texts, '01', ''), { row: ROW, problems: [] })
})

test('[B-04] postal codes may have a hyphen, and none or no address is none', () => {
  assert.equal(read('019999993', 'みどり医院', '〒060-0001', '').row?.postalCode, '0600001')
  assert.deepEqual(read('019999993', ' みどり医院　').row, { ...ROW, postalCode: null, address: null })
})

test('[B-04] each error leaves the row out and is named', () => {
  assert.deepEqual(kinds('', 'a'), ['no-code'])
  assert.deepEqual(kinds('19999993', 'a'), ['wrong-length'])
  assert.deepEqual(kinds('01999999O', 'a'), ['not-digits'])
  assert.deepEqual(kinds('489999993', 'a'), ['unknown-prefecture'])
  assert.deepEqual(kinds('0199999993', 'a'), ['unknown-fee-schedule'])
  assert.deepEqual(kinds('019999993'), ['no-name'])
  assert.deepEqual(kinds('019999993', 'あ'.repeat(101)), ['too-long'])
  assert.deepEqual(kinds('019999993', 'a', '', 'あ'.repeat(201)), ['too-long'])
  assert.deepEqual(kinds('019999993', '�医院'), ['unreadable'])
  assert.deepEqual(kinds('019999993', 'a', '', '\u0000'), ['unreadable'])
  assert.deepEqual(
    readParts('99999993', 'a', '', '', '01', '1').problems.map(({ kind }) => kind),
    ['wrong-length'],
  )
  assert.equal(read('19999993', 'a').row, undefined)
})

test('[B-04] a wrong check digit or postal code is a warning, and the row stays', () => {
  assert.deepEqual(kinds('0119999991', 'a', '06'), ['check-digit', 'postal-code'])
  assert.equal(read('0119999991', 'a', '06').row?.postalCode, null)
})

test('[B-04] names keep their variant kanji and 外字, and are counted', () => {
  for (const [name, outside] of [
    ['髙橋医院', true],
    ['\ue38b田医院', true],
    ['高橋～医院−１', false],
  ] as const)
    assert.deepEqual(read('019999993', name, '0600001', '札幌市').row, { ...ROW, name, outsideJis: outside })
})

test('[B-04] any row of any text is either kept storable or reported', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 6 }), (cells) => {
      const { row, problems } = readListRow(['019999993', ...cells], COLUMNS, [1, 3])
      if (!row) return assert.equal(problems.length, 1)
      assert.ok(row.name?.isWellFormed() && !/\p{Cc}/u.test(row.name + row.address))
    }),
  )
})
