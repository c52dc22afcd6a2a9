import { packParts } from '#platform/xlsx/pack-parts.ts'
import { readXlsx, type XlsxOptions } from '#platform/xlsx/read-xlsx.ts'
import { UnusableXlsx } from '#platform/xlsx/xlsx-problem.ts'
import type { XlsxRow } from '#platform/xlsx/xlsx-row.ts'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

export interface Planted {
  /** Within `worksheet`. */
  readonly sheet?: string
  /** Rows within `sheetData`. */
  readonly rows?: string
  readonly strings?: string
  /** Within `styleSheet`. */
  readonly styles?: string
  /** Within `workbook`, in front of the sheets. */
  readonly properties?: string
  /** Within `sheets`; each has its part `xl/worksheets/sheetN.xml` by `rIdN`. */
  readonly sheets?: string
  readonly type?: string
  /** Parts besides, or in place of others. */
  readonly parts?: Readonly<Record<string, string>>
}

export const relations = (...all: readonly [type: string, target: string][]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

export const worksheet = (within: string): string =>
  `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${within}</worksheet>`

/** The parts of a workbook as Excel lays them, with what a test wants to be different. */
export function partsOf(planted: Planted): Record<string, string> {
  const sheet = planted.sheet ?? `<sheetData>${planted.rows ?? ''}</sheetData>`
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${planted.type ?? SHEET_TYPE}"/></Types>`,
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${planted.properties ?? ''}<sheets>${
      planted.sheets ?? '<sheet name="Sheet1" sheetId="1" r:id="rId1"/>'
    }</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/worksheets/sheet1.xml': worksheet(sheet),
    'xl/styles.xml': `${DECLARATION}<styleSheet xmlns="${MAIN}">${planted.styles ?? ''}</styleSheet>`,
    'xl/sharedStrings.xml': `${DECLARATION}<sst xmlns="${MAIN}">${planted.strings ?? ''}</sst>`,
    ...planted.parts,
  }
}

export const plantWorkbook = (planted: Planted): Promise<Uint8Array> => packParts(partsOf(planted))

export async function rowsOf(file: Uint8Array, options?: XlsxOptions): Promise<XlsxRow[]> {
  return Array.fromAsync(readXlsx(file, options))
}

export const cellsOf = async (file: Uint8Array, options?: XlsxOptions): Promise<(readonly string[])[]> =>
  (await rowsOf(file, options)).map(({ cells }) => cells)

/** The problem and its place, or that there is none. */
export async function problemOf(file: Uint8Array, options?: XlsxOptions): Promise<string> {
  try {
    await rowsOf(file, options)
    return 'none'
  } catch (error) {
    if (!(error instanceof UnusableXlsx)) throw error
    return `${error.problem} ${error.place}`.trim()
  }
}
