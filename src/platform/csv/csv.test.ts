import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { csvText } from './csv-text.ts'
import { encodeCsv } from './encode-csv.ts'
import { MalformedCsv, readCsv } from './read-csv.ts'

const bytesOf = async (rows: Iterable<string[]>, encoding: 'utf-8' | 'shift_jis') =>
  Buffer.concat(await Array.fromAsync(encodeCsv(rows, encoding)))
const cellsOf = async (bytes: Buffer, encoding: 'utf-8' | 'shift_jis' = 'utf-8') =>
  (await Array.fromAsync(readCsv([bytes], encoding))).map(({ cells }) => cells)

test('a text that a spreadsheet would run gets an apostrophe in front', () => {
  for (const formula of ['=1+1', '+81', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠a'])
    assert.match(csvText([[formula]]), /^"?'/, JSON.stringify(formula))
  assert.equal(csvText([['=cmd|"/c calc"!A1', 'a=b', -1, null]]), `"'=cmd|""/c calc""!A1",a=b,-1,\r\n`)
})

test('UTF-8 begins with one byte order mark however many rows follow, Shift_JIS with none', async () => {
  const rows = Array.from({ length: 1201 }, (_, index) => [String(index), '髙橋'])
  const utf8 = (await bytesOf(rows, 'utf-8')).toString()
  assert.equal(utf8.split('\ufeff').length, 2)
  assert.equal(utf8.trimEnd().split('\r\n').length, 1201)
  assert.deepEqual(await cellsOf(await bytesOf(rows, 'shift_jis'), 'shift_jis'), rows)
})

test('no rows are no bytes but the mark', async () => {
  assert.equal((await bytesOf([], 'utf-8')).toString(), '\ufeff')
  assert.equal((await bytesOf([], 'shift_jis')).length, 0)
})

test('what was written is read again, quotes, commas and line ends included', async () => {
  const cell = fc
    .string({ unit: fc.constantFrom(...'ab高髙",\n\r；;\' 　'), maxLength: 8 })
    .filter((text) => !/^[\t\r]/.test(text))
  const row = fc.array(cell, { minLength: 2, maxLength: 4 }).filter((cells) => cells.some(Boolean))
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 8 }),
      fc.constantFrom('utf-8' as const, 'shift_jis' as const),
      async (rows, encoding) => assert.deepEqual(await cellsOf(await bytesOf(rows, encoding), encoding), rows),
    ),
  )
})

test('lines end with CRLF, LF or CR, wherever the pieces of a file end', async () => {
  for (const end of ['\r\n', '\n', '\r']) {
    const bytes = Buffer.from(['a,b', '"x\ny",2', '3,4', ''].join(end))
    const pieces = [...bytes].map((byte) => Buffer.of(byte))
    const rows = await Array.fromAsync(readCsv(pieces, 'utf-8'))
    assert.deepEqual(
      rows.map(({ cells }) => cells),
      [
        ['a', 'b'],
        ['x\ny', '2'],
        ['3', '4'],
      ],
      JSON.stringify(end),
    )
  }
})

test('rows know their line, empty lines are left out, and rows may differ in length', async () => {
  const rows = await Array.fromAsync(readCsv([Buffer.from('\ufeffa,b\r\n\r\n"x\ny",2\n3\n')], 'utf-8'))
  assert.deepEqual(rows, [
    { line: 1, cells: ['a', 'b'] },
    { line: 4, cells: ['x\ny', '2'] },
    { line: 5, cells: ['3'] },
  ])
})

test('a quote that is missing is malformed, with the line', async () => {
  for (const [text, line] of [
    ['a,b\nc"d,e\nf,g\n', 2],
    ['a\n"b"c\n', 2],
    ['a\n"b\nc\n', 3],
    [`a\n"${'x'.repeat(150_000)}`, 2],
  ] as const)
    await assert.rejects(cellsOf(Buffer.from(text)), (error) => error instanceof MalformedCsv && error.line === line)
})

test('an error of the file itself is passed on', async () => {
  async function* broken() {
    yield Buffer.from('a,b\n')
    throw new Error('the disk is gone')
  }
  await assert.rejects(Array.fromAsync(readCsv(broken(), 'utf-8')), /the disk is gone/)
})
