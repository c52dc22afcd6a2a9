import { lettersOf, placeOf } from './cell-reference.ts'
import { type SheetContext, textOfCell } from './cell-text.ts'
import { isTrue } from './open-workbook.ts'
import type { Attributes, XmlListener } from './parse-xml.ts'
import { collectText } from './rich-text.ts'
import { UnusableXlsx } from './xlsx-problem.ts'
import type { XlsxRow } from './xlsx-row.ts'

/** A table of this project has fewer than twenty columns. */
export const COLUMNS_AT_MOST = 100
const LAST_ROW = 1_048_576
/** As for a CSV: one long text that every cell of a row names is short in the file. */
const ROW_AT_MOST_CHARACTERS = 100_000

/** Hears a sheet and puts together its rows; takes what has content, and refuses content that nobody sees. */
export function listenToSheet(context: SheetContext, found: (row: XlsxRow) => void): XmlListener {
  const inline = collectText()
  const hiddenColumns = new Set<number>()
  let [line, column, lastLine, lastColumn] = [0, -1, 0, -1]
  let isHidden = false
  let cells: string[] = []
  let bareNumbers: number[] = []
  let cell: { place: string; type: string; style: number; isFormula: boolean } | undefined
  let value: string | undefined
  let isValue = false

  function openRow(attributes: Attributes): void {
    const next = Number(attributes.get('r') ?? line + 1)
    if (!Number.isInteger(next) || next <= line || next > LAST_ROW) throw new UnusableXlsx('damaged', `${line}`)
    line = next
    column = -1
    isHidden = isTrue(attributes.get('hidden'))
    cells = []
    bareNumbers = []
  }

  function openCell(attributes: Attributes): void {
    const reference = attributes.get('r')
    const place = reference === undefined ? { column: column + 1, row: line } : placeOf(reference)
    if (!place || place.row !== line || place.column <= column) throw new UnusableXlsx('damaged', reference)
    column = place.column
    cell = {
      place: reference ?? `${lettersOf(column)}${line}`,
      type: attributes.get('t') ?? 'n',
      style: Number(attributes.get('s') ?? 0),
      isFormula: false,
    }
    value = undefined
    inline.take()
  }

  function closeCell(): void {
    if (!cell) return
    const { text, isBareNumber } = textOfCell({ ...cell, value, inline: inline.take() }, context)
    const { place } = cell
    cell = undefined
    if (text === '') return
    if (column >= COLUMNS_AT_MOST) throw new UnusableXlsx('too-wide', place)
    if (isHidden) throw new UnusableXlsx('hidden-row', `${line}`)
    if (hiddenColumns.has(column)) throw new UnusableXlsx('hidden-column', lettersOf(column))
    while (cells.length < column) cells.push('')
    cells.push(text)
    if (isBareNumber) bareNumbers.push(column)
  }

  function closeRow(): void {
    if (cells.length === 0) return
    if (cells.reduce((sum, { length }) => sum + length, 0) > ROW_AT_MOST_CHARACTERS)
      throw new UnusableXlsx('too-long', `${line}行目`)
    lastLine = line
    lastColumn = Math.max(lastColumn, cells.length - 1)
    found({ line, cells, bareNumbers })
    cells = []
  }

  function hideColumns(attributes: Attributes): void {
    if (!isTrue(attributes.get('hidden'))) return
    const last = Math.min(Number(attributes.get('max')), COLUMNS_AT_MOST)
    for (let hidden = Math.max(1, Number(attributes.get('min'))); hidden <= last; hidden++)
      hiddenColumns.add(hidden - 1)
  }

  /** Comes after the rows: whoever took them hears of it at the end. */
  function refuseMerged(range: string): void {
    const [from] = range.split(':').map(placeOf)
    if (!from) throw new UnusableXlsx('damaged', range)
    if (from.row <= lastLine && from.column <= lastColumn) throw new UnusableXlsx('merged', range)
  }

  return {
    open(element, attributes) {
      if (element === 'row') openRow(attributes)
      else if (element === 'c') openCell(attributes)
      else if (element === 'v') [isValue, value] = [true, '']
      else if (element === 'f' && cell) cell.isFormula = true
      else if (element === 'col') hideColumns(attributes)
      else if (element === 'mergeCell') refuseMerged(attributes.get('ref') ?? '')
      else inline.open(element)
    },
    text(text) {
      if (isValue) value += text
      else inline.text(text)
    },
    close(element) {
      if (element === 'row') closeRow()
      else if (element === 'c') closeCell()
      else if (element === 'v') isValue = false
      else inline.close(element)
    },
  }
}
