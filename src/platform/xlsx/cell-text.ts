import type { Shown } from './number-format.ts'
import { unescapeText } from './rich-text.ts'
import { type DayCount, daySerial } from './serial-day.ts'
import { UnusableXlsx } from './xlsx-problem.ts'

/** What a cell of the file says of itself. */
export interface RawCell {
  /** As a spreadsheet names it: `B3`. */
  readonly place: string
  readonly type: string
  readonly style: number
  /** What stands in `v`: the last result, where the cell is a formula; undefined where there is none. */
  readonly value: string | undefined
  /** The text of an inline string. */
  readonly inline: string
  readonly isFormula: boolean
}

export interface SheetContext {
  readonly strings: readonly string[]
  readonly styles: readonly Shown[]
  readonly dayCount: DayCount
}

export interface CellText {
  readonly text: string
  /** It was kept as a number: zeros in front, had there been any, would be lost. */
  readonly isBareNumber: boolean
}

/** What Excel itself allows. */
const CHARACTERS_AT_MOST = 32_767
const DIGITS_KEPT = 15

/** The text of a cell as the person sees it; formulas are never worked out, only their last result is taken. */
export function textOfCell(cell: RawCell, context: SheetContext): CellText {
  if (cell.isFormula && !cell.value && cell.type !== 'str') throw new UnusableXlsx('no-value', cell.place)
  const isNumber = cell.type === 'n' && cell.value !== undefined && cell.value !== ''
  if (isNumber) return textOfNumber(cell, context)
  const text = textOfOther(cell, context)
  if (text.length > CHARACTERS_AT_MOST) throw new UnusableXlsx('too-long', cell.place)
  return { text, isBareNumber: false }
}

function textOfOther({ type, value = '', inline, place }: RawCell, { strings }: SheetContext): string {
  if (type === 's') {
    const text = /^\d+$/.test(value) ? strings[Number(value)] : undefined
    if (text === undefined) throw new UnusableXlsx('damaged', place)
    return text
  }
  if (type === 'inlineStr') return inline
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  return type === 'd' ? value.slice(0, 10).replaceAll('-', '/') : unescapeText(value)
}

function textOfNumber({ value = '', style, place }: RawCell, { styles, dayCount }: SheetContext): CellText {
  const number = Number(value)
  if (!/\d/.test(value) || !Number.isFinite(number)) throw new UnusableXlsx('damaged', place)
  const shown = styles[style] ?? 'number'
  const day = shown === 'day' ? daySerial(number, dayCount) : undefined
  if (day !== undefined) return { text: day, isBareNumber: false }
  const digits = typeof shown === 'object' ? shown.digits : 0
  return { text: inDigits(number).padStart(digits, '0'), isBareNumber: digits === 0 }
}

/** Without an exponent, and without the noise behind the fifteenth digit that Excel does not show either. */
function inDigits(number: number): string {
  const rounded = Number(number.toPrecision(DIGITS_KEPT))
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e21 ? BigInt(rounded).toString() : String(rounded)
}
