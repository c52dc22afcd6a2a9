import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { partsOf, plantWorkbook, problemOf } from '#test/support/workbook.ts'
import { PACKAGE_LIMITS } from './open-package.ts'
import { packParts } from './pack-parts.ts'

const MiB = 1024 * 1024

/** The archive says of every part of this size that it is small. */
function understate(file: Uint8Array, size: number): Buffer {
  const lied = Buffer.from(file)
  const [told, lie] = [Buffer.alloc(4), Buffer.alloc(4)]
  told.writeUInt32LE(size)
  lie.writeUInt32LE(1000)
  for (let at = lied.indexOf(told); at >= 0; at = lied.indexOf(told, at + 4)) lie.copy(lied, at)
  return lied
}

test('[E-12] a part that unpacks to more than it may is refused, whatever the archive says', async () => {
  const strings = `<si><t>${'a'.repeat(PACKAGE_LIMITS.partBytes)}</t></si>`
  const parts = partsOf({ strings })
  const bomb = await packParts(parts)
  assert.ok(bomb.length < MiB / 4)
  const before = process.memoryUsage().rss
  assert.equal(await problemOf(bomb), 'too-large')
  const lied = understate(bomb, Buffer.byteLength(parts['xl/sharedStrings.xml'] ?? ''))
  assert.notEqual(Buffer.compare(lied, bomb), 0)
  assert.match(await problemOf(lied), /^(too-large|damaged)$/)
  assert.ok(process.memoryUsage().rss - before < 150 * MiB)
})

test('[E-12] text that repeats itself too often is no table', async () => {
  const rows = (bytes: number) => `<row><c><v>1</v></c></row><!--${'-a'.repeat(bytes / 2)}-->`
  assert.equal(await problemOf(await plantWorkbook({ rows: rows(MiB / 2) })), 'none')
  assert.equal(await problemOf(await plantWorkbook({ rows: rows(8 * MiB) })), 'too-large')
})

test('[E-12] a text that stands once in the file and in every cell of it is counted as often as it is read', async () => {
  const strings = `<si><t>${'見'.repeat(30_000)}</t></si>`
  const rows = (count: number) => '<row><c t="s"><v>0</v></c></row>'.repeat(count)
  assert.equal(await problemOf(await plantWorkbook({ strings, rows: rows(200) })), 'none')
  assert.equal(await problemOf(await plantWorkbook({ strings, rows: rows(300) })), 'too-large')
})

test('[E-12] an element of thousands of attributes is refused before they are kept', async () => {
  const row = (count: number) => `<row ${Array.from({ length: count }, (_, at) => `a${at}="1"`).join(' ')}/>`
  assert.equal(await problemOf(await plantWorkbook({ rows: row(200) })), 'none')
  assert.equal(await problemOf(await plantWorkbook({ rows: row(2000) })), 'damaged')
})

test('[E-12] too many parts, and parts of one name, are refused', async () => {
  const many = Object.fromEntries(Array.from({ length: PACKAGE_LIMITS.entries }, (_, at) => [`xl/media/${at}`, '']))
  assert.equal(await problemOf(await plantWorkbook({ parts: many })), 'too-large')
  assert.equal(await problemOf(await plantWorkbook({ parts: { 'XL/styles.xml': '' } })), 'damaged')
  assert.equal(
    await problemOf(Buffer.concat([await plantWorkbook({}), Buffer.alloc(PACKAGE_LIMITS.packedBytes)])),
    'too-large',
  )
})

test('[E-12] a damaged archive is refused, never a fault', async () => {
  const whole = await plantWorkbook({ rows: '<row><c><v>1</v></c></row>', strings: '<si><t>見本</t></si>' })
  const bytes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 4, max: whole.length }), async (changes, length) => {
      const broken = Uint8Array.from(whole)
      for (const [at, value] of changes) broken[at] = value
      await problemOf(broken)
      await problemOf(broken.subarray(0, length))
    }),
    { numRuns: 100 },
  )
})

test('[E-12] any XML in the place of a sheet is read or refused, never a fault', async () => {
  const attribute = fc.constantFrom(
    'r="1"',
    'r="A1"',
    'r="ZZZ9999999"',
    't="s"',
    't="d"',
    's="-1"',
    'hidden="1"',
    'min="-9" max="1e9"',
  )
  const name = fc.constantFrom('row', 'c', 'v', 'f', 'is', 't', 'rPh', 'cols', 'col', 'mergeCell', 'sheetData', 'x:c')
  const text = fc.oneof(
    fc.constantFrom('1', '1e999', '-0', '2026', 'NaN', '&amp;', '&#0;', '<![CDATA[1]]>', ']]>'),
    fc.string(),
  )
  const { element } = fc.letrec<{ element: string }>((tie) => ({
    element: fc
      .tuple(
        name,
        fc.uniqueArray(attribute, { maxLength: 3, selector: (one) => one.split('=')[0] }),
        fc.array(fc.oneof({ maxDepth: 4, depthIdentifier: 'element' }, text, tie('element')), { maxLength: 4 }),
      )
      .map(([tag, attributes, within]) => `<${tag} ${attributes.join(' ')}>${within.join('')}</${tag}>`),
  }))
  await fc.assert(
    fc.asyncProperty(fc.array(element, { maxLength: 5 }), async (elements) => {
      await problemOf(await plantWorkbook({ sheet: elements.join('') }))
    }),
    { numRuns: 100 },
  )
})

test('[E-12] an entry that is stored by an unknown method is damaged', async () => {
  const file = Buffer.from(await plantWorkbook({}))
  const header = file.indexOf(Buffer.from('PK\u0001\u0002'))
  file.writeUInt16LE(12, header + 10)
  assert.equal(await problemOf(file), 'damaged')
})
