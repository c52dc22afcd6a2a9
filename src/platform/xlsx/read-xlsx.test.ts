import assert from 'node:assert/strict'
import { test } from 'node:test'
import writeExcelFile from 'write-excel-file/node'
import { cellsOf, partsOf, plantWorkbook, rowsOf, worksheet } from '#test/support/workbook.ts'
import { packParts } from './pack-parts.ts'

const STYLES = `<numFmts count="3"><numFmt numFmtId="164" formatCode="0000"/>
  <numFmt numFmtId="165" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
  <numFmt numFmtId="166" formatCode="#,##0&quot;days&quot;;[Red]-0"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="49"/></cellXfs>`

const numbers = (...values: [number: string, style: number][]) =>
  `<row r="1">${values.map(([value, style]) => `<c s="${style}"><v>${value}</v></c>`).join('')}</row>`

test('[E-12] a workbook of another writer is read as it looks', async () => {
  const day = { type: Date, format: 'yyyy/mm/dd' } as const
  const file = await writeExcelFile([
    ['ユーザID', 'ユーザ名', '利用開始年月日'].map((value) => ({ value })),
    [{ value: '0012' }, { value: '見本　太郎' }, { value: new Date(Date.UTC(2026, 10, 20)), ...day }],
    [],
    [{ value: 12 }, { value: true, type: Boolean }],
  ]).toBuffer()
  assert.deepEqual(await rowsOf(file), [
    { line: 1, cells: ['ユーザID', 'ユーザ名', '利用開始年月日'], bareNumbers: [] },
    { line: 2, cells: ['0012', '見本　太郎', '2026/11/20'], bareNumbers: [] },
    { line: 4, cells: ['12', 'TRUE'], bareNumbers: [0] },
  ])
})

test('[E-12] ふりがな beside a name is no part of it, runs of one text are one, and escapes are characters', async () => {
  const strings = `<si><t>見本</t><rPh sb="0" eb="2"><t>ミホン</t></rPh><phoneticPr fontId="1"/></si>
    <si><r><t xml:space="preserve">花 </t></r><r><rPr><b/></rPr><t>子</t></r><rPh sb="0" eb="1"><t>ハナ</t></rPh></si>
    <si><t>一_x000A_二_x005F_x000A_</t></si><si/>`
  const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>
    <c r="D1" t="s"><v>3</v></c><c r="F1" t="inlineStr"><is><r><t>A&amp;</t></r><r><t>B</t></r><rPh sb="0" eb="1"><t>エー</t></rPh></is></c></row>`
  assert.deepEqual(await cellsOf(await plantWorkbook({ strings, rows })), [
    ['見本', '花 子', '一\n二_x000A_', '', '', 'A&B'],
  ])
})

test('[E-12] a NUL that a workbook writes in its own way is a character that cannot be read', async () => {
  const file = await plantWorkbook({ rows: '<row><c t="inlineStr"><is><t>見_x0000_本</t></is></c></row>' })
  assert.deepEqual(await cellsOf(file), [['見\ufffd本']])
})

test('[E-12] days are days by their format, and zeros in front stay where the format writes them', async () => {
  const rows = numbers(['46346', 1], ['46346.75', 3], ['12', 2], ['46346', 0], ['46346', 4], ['7', 5], ['-3', 1])
  const [row] = await rowsOf(await plantWorkbook({ styles: STYLES, rows }))
  assert.deepEqual(row?.cells, ['2026/11/20', '2026/11/20', '0012', '46346', '46346', '7', '-3'])
  assert.deepEqual(row?.bareNumbers, [3, 4, 5, 6])
})

test('[E-12] days count from 1900 with the day that was not, or from 1904', async () => {
  const rows = numbers(['1', 1], ['59', 1], ['60', 1], ['61', 1], ['2958465', 1], ['2958466', 1])
  assert.deepEqual(await cellsOf(await plantWorkbook({ styles: STYLES, rows })), [
    ['1900/01/01', '1900/02/28', '1900/02/29', '1900/03/01', '9999/12/31', '2958466'],
  ])
  const properties = '<workbookPr date1904="true"/>'
  const of1904 = numbers(['0', 1], ['44884', 1])
  assert.deepEqual(await cellsOf(await plantWorkbook({ styles: STYLES, properties, rows: of1904 })), [
    ['1904/01/01', '2026/11/20'],
  ])
})

test('[E-12] a formula gives its last result; numbers come without exponents and noise', async () => {
  const rows = `<row><c t="str"><f>A2&amp;"x"</f><v>a01x</v></c><c><f>1+1</f><v>2</v></c><c t="str"><f>""</f><v></v></c>
    <c t="e"><f>NA()</f><v>#N/A</v></c><c><v>1.2345678E7</v></c><c><v>0.30000000000000004</v></c><c t="d"><v>2026-11-20T09:00:00</v></c></row>`
  assert.deepEqual(await cellsOf(await plantWorkbook({ rows })), [
    ['a01x', '2', '', '#N/A', '12345678', '0.3', '2026/11/20'],
  ])
})

test('[E-12] the sheet of the given name is read, else the first that is shown', async () => {
  const parts = { 'xl/worksheets/sheet2.xml': worksheet('<sheetData><row><c><v>2</v></c></row></sheetData>') }
  const plant = (state: string) =>
    plantWorkbook({
      rows: '<row><c><v>1</v></c></row>',
      sheets: `<sheet name="説明" ${state} sheetId="1" r:id="rId1"/><sheet name="アカウント" sheetId="2" r:id="rId2"/>`,
      parts,
    })
  assert.deepEqual(await cellsOf(await plant('')), [['1']])
  assert.deepEqual(await cellsOf(await plant('state="hidden"')), [['2']])
  assert.deepEqual(await cellsOf(await plant(''), { sheet: 'アカウント' }), [['2']])
  assert.deepEqual(await cellsOf(await plant(''), { sheet: 'ほか' }), [['1']])
})

test('[E-12] prefixes, strict names, other folders, capitals and UTF-16 are all the same workbook', async () => {
  const usual = partsOf({ rows: '<row><c t="s"><v>0</v></c></row>', strings: '<si><t>髙橋</t></si>' })
  const elsewhere = Object.entries(usual).map(([name, text]) => [
    name.replace('xl/worksheets/sheet1', 'xl/Worksheets/SHEET1').replaceAll('/', name.startsWith('xl/w') ? '\\' : '/'),
    text
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replace('Target="worksheets/sheet1.xml"', 'Target="/xl/worksheets/sheet1.xml"')
      .replaceAll(/<(\/?)(worksheet|sheetData|row|c|v)\b/g, '<$1x:$2')
      .replace('<x:worksheet xmlns', '<x:worksheet xmlns:x'),
  ])
  assert.deepEqual(await cellsOf(await packParts(Object.fromEntries(elsewhere))), [['髙橋']])
  const strings = Buffer.from(`\ufeff${usual['xl/sharedStrings.xml']}`.replace('UTF-8', 'UTF-16'), 'utf16le')
  assert.deepEqual(await cellsOf(await packParts({ ...usual, 'xl/sharedStrings.xml': strings })), [['髙橋']])
  assert.deepEqual(await cellsOf(await packParts({ ...usual, 'xl/sharedStrings.xml': strings.swap16() })), [['髙橋']])
})
