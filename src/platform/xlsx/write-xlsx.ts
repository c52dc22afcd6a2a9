import { lettersOf } from './cell-reference.ts'
import { packParts } from './pack-parts.ts'

export interface WrittenColumn {
  /** In characters. */
  readonly width: number
  /** What may be chosen below the first row; no text with a comma. Other text is pointed out, and may stay. */
  readonly choices?: readonly string[]
}

export interface WrittenSheet {
  readonly name: string
  readonly columns: readonly WrittenColumn[]
  /** All of it text; the first row is the head, and stays in sight. */
  readonly rows: readonly (readonly string[])[]
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Down to here a column offers its choices. */
const CHOICES_TO_ROW = 10_001

/** Styles by number: text (`@`, so that 0012 stays 0012), and text in bold on grey for the head. */
const [TEXT, HEAD] = [1, 2]
const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="游ゴシック"/></font><font><b/><sz val="11"/><name val="游ゴシック"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6E6E6"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1"/></cellXfs></styleSheet>`

/** A workbook of plain text with the two styles above: enough to be filled in. ECMA-376 */
export function writeXlsx(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const named = sheets.map((sheet, at) => ({ sheet, at: at + 1 }))
  const overrides = named.map(
    ({ at }) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${MIME}.worksheet+xml"/>`,
  )
  return packParts({
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MIME}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${MIME}.styles+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named
      .map(({ sheet, at }) => `<sheet name="${escaped(sheet.name)}" sheetId="${at}" r:id="rId${at}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...named.map(({ at }) => ['worksheet', `worksheets/sheet${at}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(named.map(({ sheet, at }) => [`xl/worksheets/sheet${at}.xml`, sheetXml(sheet)])),
  })
}

const relations = (all: readonly (readonly [type: string, target: string])[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

function sheetXml({ columns, rows }: WrittenSheet): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${TEXT}" customWidth="1"/>`,
  )
  const lines = rows.map(
    (cells, at) =>
      `<row r="${at + 1}">${cells.map((text, column) => cellXml(text, `${lettersOf(column)}${at + 1}`, at === 0 ? HEAD : TEXT)).join('')}</row>`,
  )
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData>${choicesXml(columns)}</worksheet>`
}

const cellXml = (text: string, place: string, style: number): string =>
  text === ''
    ? ''
    : `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

function choicesXml(columns: readonly WrittenColumn[]): string {
  const lists = columns.flatMap(({ choices }, at) => {
    const letters = lettersOf(at)
    return choices
      ? [
          `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${letters}2:${letters}${CHOICES_TO_ROW}"><formula1>"${escaped(choices.join(','))}"</formula1></dataValidation>`,
        ]
      : []
  })
  return lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
