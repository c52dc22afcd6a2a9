import type { SheetContext } from './cell-text.ts'
import { openPackage } from './open-package.ts'
import { openWorkbook } from './open-workbook.ts'
import { parseXml } from './parse-xml.ts'
import { readSharedStrings } from './read-shared-strings.ts'
import { readStyles } from './read-styles.ts'
import { findEnvelopeProblem } from './recognise-file.ts'
import { listenToSheet } from './sheet-listener.ts'
import { UnusableXlsx } from './xlsx-problem.ts'
import type { XlsxRow } from './xlsx-row.ts'

export interface XlsxOptions {
  /** The sheet to read where there is one of this name; else the first that is shown. */
  readonly sheet?: string
  readonly rowsAtMost?: number
}

const ROWS_AT_MOST = 100_000
/** Of all cells: a text that stands once in the file may be named by every cell of it. */
const CHARACTERS_AT_MOST = 8 * 1024 * 1024

/**
 * The rows of a workbook, the header among them, one after the other in bounded memory; empty rows are left out.
 * Nothing in it is run or fetched: no formula, no macro, no entity, no link. Merged cells are only known at the end, so
 * whoever takes rows keeps them back until the last. ECMA-376 (.xlsx since Excel 2007)
 * @throws UnusableXlsx
 */
export async function* readXlsx(file: Uint8Array, options: XlsxOptions = {}): AsyncGenerator<XlsxRow> {
  const { sheet: preferred, rowsAtMost = ROWS_AT_MOST } = options
  const problem = findEnvelopeProblem(Buffer.from(file.buffer, file.byteOffset, file.byteLength))
  if (problem) throw new UnusableXlsx(problem)
  const parts = await openPackage(file)
  const { sheet, dayCount, ...names } = await openWorkbook(parts, preferred)
  const strings = await readSharedStrings(parts, names.sharedStrings)
  const styles = await readStyles(parts, names.styles)
  const context: SheetContext = { strings, styles, dayCount }
  let ready: XlsxRow[] = []
  let count = 0
  let characters = 0
  const listener = listenToSheet(context, (row) => {
    characters += row.cells.reduce((sum, { length }) => sum + length, 0)
    if (characters > CHARACTERS_AT_MOST) throw new UnusableXlsx('too-large')
    if (++count > rowsAtMost) throw new UnusableXlsx('too-many-rows', rowsAtMost.toLocaleString('ja'))
    ready.push(row)
  })
  for await (const _ of parseXml(parts.read(sheet), listener)) {
    yield* ready
    ready = []
  }
}
