import assert from 'node:assert/strict'
import { test } from 'node:test'
import writeExcelFile from 'write-excel-file/node'
import { rolesFor } from '#domain/accounts/delegation.ts'
import { encodeShiftJis } from '#platform/csv/shift-jis.ts'
import { BULK_COLUMNS } from './bulk-columns.ts'
import { BULK_MESSAGES } from './bulk-messages.ts'
import { openUploadedRows } from './open-uploaded-rows.ts'
import { readBulkRows } from './read-bulk-rows.ts'
import { type StructureProblem, UnfitFile } from './structure-problem.ts'

const RULES = {
  roles: rolesFor('administrator', 'register'),
  kind: 'medical',
  today: Temporal.PlainDate.from('2026-11-20'),
} as const
const HEADER = Object.values(BULK_COLUMNS).join(',')
const row = (userId: string, name = '見本　太郎') => `一般利用者,${userId},${name},ミホン　タロウ,2026/12/01,`

async function read(bytes: Buffer | string, rowsAtMost?: number) {
  const { rows, encoding } = await openUploadedRows(Buffer.from(bytes))
  const read = await Array.fromAsync(readBulkRows(rows, RULES, rowsAtMost ? { rowsAtMost } : {}))
  return { encoding, rows: read, ids: read.map((one) => (one.good ? one.account.userId : one.problems)) }
}

const refuses = (bytes: Buffer | string, problem: StructureProblem, rowsAtMost?: number) =>
  assert.rejects(read(bytes, rowsAtMost), (error) => {
    assert.ok(error instanceof UnfitFile, String(error))
    assert.deepEqual(error.problem, problem)
    return true
  })

test('[E-10] UTF-8 with or without its mark, Shift_JIS, and every end of lines are read', async () => {
  for (const end of ['\r\n', '\n', '\r'])
    for (const [encoding, write] of [
      ['utf-8', (text: string) => Buffer.from(text)],
      ['utf-8', (text: string) => Buffer.from(`\ufeff${text}`)],
      ['shift_jis', encodeShiftJis],
    ] as const) {
      const file = await read(write([HEADER, row('staff01'), '', ',,,,,', row('staff02', '"見本\n次郎"')].join(end)))
      assert.deepEqual(file.ids, ['staff01', 'staff02'])
      assert.equal(file.encoding, encoding)
      assert.deepEqual(
        file.rows.map(({ number }) => number),
        [1, 2],
      )
      assert.equal(file.rows[1]?.good && file.rows[1].account.name, '見本　次郎')
    }
})

test('[E-10] the second of two rows with one ID, other capitals included, names the line of the first', async () => {
  const { rows } = await read([HEADER, row('staff01'), row('staff02'), row('STAFF01'), row('Staff01')].join('\n'))
  assert.deepEqual(
    rows.map(({ repeats }) => repeats),
    [undefined, undefined, 2, 2],
  )
})

test('[E-10] columns missing at the end of a line are empty, as spreadsheets leave them out', async () => {
  assert.deepEqual((await read(`${HEADER}\n${row('staff01').slice(0, -1)}`)).ids, ['staff01'])
})

test('[E-11] what is no file of accounts is a problem of the whole file', async () => {
  await refuses('', { because: 'empty' })
  await refuses('\n\n', { because: 'empty' })
  await refuses(`${HEADER}\n`, { because: 'no-rows' })
  await refuses(`${HEADER}\n${row('a01')}x,y`, { because: 'too-many-cells', line: 2 })
  await refuses(`${HEADER}\n${row('a01')}\n一般利用者,"b01`, { because: 'malformed', line: 3 })
  await refuses(`${HEADER}\n一般利用者,${'あ'.repeat(200_000)}`, { because: 'malformed', line: 2 })
  await refuses(Buffer.from(`\ufeff${HEADER}\n`, 'utf16le'), { because: 'unreadable' })
  await refuses(`${HEADER}\n${row('a\0b')}`, { because: 'unreadable' })
  await refuses(Buffer.from('PK\x03\x04 and more', 'latin1'), { because: 'workbook', problem: 'damaged', place: '' })
  const three = [HEADER, row('a01'), row('b01'), row('c01')].join('\n')
  await refuses(three, { because: 'too-many-rows', most: 2 }, 2)
  assert.equal((await read(three, 3)).rows.length, 3)
})

test('[E-10] a character that cannot be read is named in its row', async () => {
  const bytes = Buffer.concat([
    Buffer.from(`${HEADER}\n`),
    Buffer.from(row('a01', '見本X')).map((byte) => (byte === 0x58 ? 0xff : byte)),
  ])
  const { rows } = await read(bytes)
  assert.match(rows[0]?.good === false ? (rows[0].problems.name ?? '') : '', /3文字目が文字化けしています/)
})

test('[E-12] a workbook is read like a CSV; an ID that may have lost its zeros is complained of', async () => {
  const day = { type: Date, value: new Date(Date.UTC(2026, 11, 1)), format: 'yyyy/mm/dd' } as const
  const bulk = (userId: string | number) =>
    ['一般利用者', userId, '見本　太郎', 'ミホン　タロウ'].map((value) => ({ value }))
  const file = await writeExcelFile([
    HEADER.split(',').map((value) => ({ value })),
    [...bulk('0012'), day],
    [...bulk(12), day],
    [...bulk(12_345_678), day],
  ]).toBuffer()
  const { ids, encoding } = await read(file)
  assert.deepEqual(ids, ['0012', { userId: BULK_MESSAGES.bareNumber('12') }, '12345678'])
  assert.equal(encoding, 'utf-8')
})
