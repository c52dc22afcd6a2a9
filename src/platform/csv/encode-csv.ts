import { type Cell, csvText } from './csv-text.ts'
import type { Encoding } from './encoding.ts'
import { encodeShiftJis } from './shift-jis.ts'

const ROWS_AT_ONCE = 500
const BYTE_ORDER_MARK = Buffer.from('\ufeff')

type Rows = AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>

/**
 * The bytes of a CSV, piece by piece as rows come in: UTF-8 with a byte order mark (without it Excel would show
 * mojibake) or Shift_JIS. Formulas are defused: see `csvText`.
 */
export async function* encodeCsv(rows: Rows, encoding: Encoding): AsyncGenerator<Buffer> {
  const encode = encoding === 'utf-8' ? (text: string) => Buffer.from(text) : encodeShiftJis
  if (encoding === 'utf-8') yield BYTE_ORDER_MARK
  let waiting: (readonly Cell[])[] = []
  for await (const row of rows) {
    waiting.push(row)
    if (waiting.length < ROWS_AT_ONCE) continue
    yield encode(csvText(waiting))
    waiting = []
  }
  if (waiting.length > 0) yield encode(csvText(waiting))
}
