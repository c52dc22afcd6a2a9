import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type Planted, partsOf, plantWorkbook, problemOf, SHEET_TYPE } from '#test/support/workbook.ts'
import { packParts } from './pack-parts.ts'
import { messageOfXlsx } from './xlsx-messages.ts'
import { XLSX_PROBLEMS } from './xlsx-problem.ts'

const problemOfPlanted = async (planted: Planted) => problemOf(await plantWorkbook(planted))
const COMPOUND = 'd0cf11e0a1b11ae1'
const compound = (name: string) =>
  Buffer.concat([Buffer.from(COMPOUND, 'hex'), Buffer.alloc(504), Buffer.from(name, 'utf16le')])

test('[E-12] files that only carry the name of a workbook are told apart', async () => {
  assert.equal(await problemOf(Buffer.from('ユーザID,ユーザ名\r\n')), 'not-excel')
  assert.equal(await problemOf(Buffer.alloc(0)), 'not-excel')
  assert.equal(await problemOf(gzipSync('x')), 'not-excel')
  assert.equal(await problemOf(compound('Workbook')), 'old-excel')
  assert.equal(await problemOf(compound('EncryptedPackage')), 'encrypted')
  assert.equal(
    await problemOf(await packParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })),
    'open-document',
  )
  assert.equal(await problemOf(await packParts({ 'a.txt': 'a' })), 'not-excel')
  const ofType = (type: string) => problemOfPlanted({ type })
  assert.equal(await ofType('application/vnd.ms-excel.sheet.macroEnabled.main+xml'), 'macros')
  assert.equal(await ofType('application/vnd.ms-excel.sheet.binary.macroEnabled.main'), 'macros')
  assert.equal(await ofType('application/vnd.ms-excel.sheet.binary.main'), 'binary')
  assert.equal(
    await ofType('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
    'not-excel',
  )
  assert.equal(await ofType(SHEET_TYPE), 'none')
})

test('[E-12] what is there but cannot be seen is refused, and named', async () => {
  const row = '<row r="3" hidden="1"><c r="A3"><v>1</v></c></row>'
  assert.equal(await problemOfPlanted({ rows: row }), 'hidden-row 3')
  assert.equal(await problemOfPlanted({ rows: row.replace('<v>1</v>', '') }), 'none')
  const cells = '<sheetData><row r="1"><c r="B1"><v>1</v></c></row></sheetData>'
  assert.equal(
    await problemOfPlanted({ sheet: `<cols><col min="2" max="16384" hidden="1"/></cols>${cells}` }),
    'hidden-column B',
  )
  assert.equal(await problemOfPlanted({ sheet: `<cols><col min="3" max="4" hidden="1"/></cols>${cells}` }), 'none')
  assert.equal(
    await problemOfPlanted({ sheet: `${cells}<mergeCells><mergeCell ref="A1:A4"/></mergeCells>` }),
    'merged A1:A4',
  )
  assert.equal(await problemOfPlanted({ sheet: `${cells}<mergeCells><mergeCell ref="C1:D1"/></mergeCells>` }), 'none')
  assert.equal(
    await problemOfPlanted({ sheets: '<sheet name="a" sheetId="1" state="veryHidden" r:id="rId1"/>' }),
    'no-sheet',
  )
})

test('[E-12] a formula without a result, and content out of bounds, are named by their cell', async () => {
  assert.equal(await problemOfPlanted({ rows: '<row r="2"><c r="B2"><f>A1</f></c></row>' }), 'no-value B2')
  assert.equal(await problemOfPlanted({ rows: '<row r="1"><c r="CW1"><v>1</v></c></row>' }), 'too-wide CW1')
  assert.equal(await problemOfPlanted({ rows: '<row r="1"><c r="XFD1"/></row>' }), 'none')
  const three = '<row><c><v>1</v></c></row>'.repeat(3)
  assert.equal(await problemOf(await plantWorkbook({ rows: three }), { rowsAtMost: 2 }), 'too-many-rows 2')
  assert.equal(await problemOf(await plantWorkbook({ rows: three }), { rowsAtMost: 3 }), 'none')
  const strings = `<si><t>${'あ'.repeat(32_767)}</t></si>`
  const named = (times: number) => `<row>${'<c t="s"><v>0</v></c>'.repeat(times)}</row>`
  assert.equal(await problemOfPlanted({ strings, rows: named(3) }), 'none')
  assert.equal(await problemOfPlanted({ strings, rows: named(4) }), 'too-long 1行目')
  assert.equal(await problemOfPlanted({ strings: strings.replace('あ', 'ああ'), rows: named(1) }), 'too-long A1')
})

test('[E-12] XML that is not whole, or declares anything, is refused', async () => {
  const strings = partsOf({})['xl/sharedStrings.xml'] ?? ''
  const within = (xml: string) => problemOfPlanted({ parts: { 'xl/sharedStrings.xml': xml } })
  const laughs = '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
  assert.equal(await within(strings), 'none')
  assert.equal(await within(strings.replace('<sst', `${laughs}<sst`)), 'damaged')
  assert.equal(await within(strings.replace('<sst', '<!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst')), 'damaged')
  assert.equal(await within(strings.replace('</sst>', '<si><t>&xxe;</t></si></sst>')), 'damaged')
  assert.equal(await within(strings.slice(0, -3)), 'damaged')
  assert.equal(await within(strings.replace('</sst>', `${'<si>'.repeat(70)}${'</si>'.repeat(70)}</sst>`)), 'damaged')
  assert.equal(await problemOfPlanted({ rows: '<row r="2"/><row r="2"/>' }), 'damaged 2')
  assert.equal(await problemOfPlanted({ rows: '<row r="2"><c r="A3"><v>1</v></c></row>' }), 'damaged A3')
  assert.equal(await problemOfPlanted({ rows: '<row><c t="s"><v>7</v></c></row>' }), 'damaged A1')
  assert.equal(await problemOfPlanted({ rows: '<row><c><v>x</v></c></row>' }), 'damaged A1')
})

test('[E-12] every problem has words that say what to do', () => {
  for (const problem of XLSX_PROBLEMS)
    assert.match(messageOfXlsx(problem, 'B3'), /(ください|分けてください)。$/, problem)
})
