import { USER_ID_AT_MOST } from '#domain/account-administration/user-id.ts'
import type { TypedRow } from './bulk-columns.ts'
import { BULK_MESSAGES } from './bulk-messages.ts'
import { type BulkPlaces, readBulkHeader } from './read-bulk-header.ts'
import { type BulkRules, type RowReading, readBulkRow, typedRow } from './read-bulk-row.ts'
import { UnfitFile } from './structure-problem.ts'

/** A row of a file, however the file was read: cells as text, and the line (or row of a sheet) it stands on. */
export interface FileRow {
  /** From 1, the header included. */
  readonly line: number
  readonly cells: readonly string[]
  /** Cells, from 0, that a spreadsheet keeps as plain numbers: zeros in front, had there been any, are lost. */
  readonly bareNumbers?: readonly number[]
}

/** A row as it was understood. */
export type BulkRow = RowReading & {
  readonly line: number
  /** From 1, the header and empty rows left out: 処理件数 counts these. */
  readonly number: number
  readonly typed: TypedRow
  /** The line of an earlier row with the same user ID, other capitals included: the earlier one has it. */
  readonly repeats: number | undefined
}

/** In rows; a setting of the installation (BULK_ROWS_AT_MOST) puts another in its place. facts */
export const BULK_ROWS_AT_MOST = 10_000

export interface BulkBounds {
  readonly rowsAtMost: number
}

/**
 * Reads a file row by row, in bounded memory but for the user IDs met so far. Empty rows are passed over.
 * @throws UnfitFile as soon as the file as a whole cannot be taken
 */
export async function* readBulkRows(
  rows: AsyncIterable<FileRow> | Iterable<FileRow>,
  rules: BulkRules,
  { rowsAtMost = BULK_ROWS_AT_MOST }: Partial<BulkBounds> = {},
): AsyncGenerator<BulkRow> {
  const lines = new Map<string, number>()
  let header: BulkPlaces | undefined
  let number = 0
  for await (const { line, cells, bareNumbers = [] } of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue
    if (!header) {
      header = takeHeader(cells)
      continue
    }
    if (cells.slice(header.width).some((cell) => cell.trim() !== ''))
      throw new UnfitFile({ because: 'too-many-cells', line })
    if (number === rowsAtMost) throw new UnfitFile({ because: 'too-many-rows', most: rowsAtMost })
    number += 1
    const typed = typedRow(cells, header)
    const isBare = bareNumbers.includes(header.places.userId) && typed.userId.length < USER_ID_AT_MOST
    const reading = isBare ? complainOfNumber(typed, rules) : readBulkRow(typed, rules)
    yield {
      ...reading,
      line,
      number,
      typed,
      repeats: reading.good ? noteLine(lines, reading.account.userId, line) : undefined,
    }
  }
  if (!header) throw new UnfitFile({ because: 'empty' })
  if (number === 0) throw new UnfitFile({ because: 'no-rows' })
}

/** An ID is never changed nor given twice: one that may have lost its zeros is not registered. E-12 */
function complainOfNumber(typed: TypedRow, rules: BulkRules): RowReading {
  const reading = readBulkRow(typed, rules)
  const others = reading.good ? {} : reading.problems
  return { good: false, problems: { ...others, userId: others.userId ?? BULK_MESSAGES.bareNumber(typed.userId) } }
}

function takeHeader(cells: readonly string[]): BulkPlaces {
  const header = readBulkHeader(cells)
  if (!header.read) throw new UnfitFile(header.problem)
  return header
}

/** The line on which this ID stood before; now it is known to stand here. Capitals make no difference. */
function noteLine(lines: Map<string, number>, userId: string, line: number): number | undefined {
  const key = userId.toLowerCase()
  const before = lines.get(key)
  if (before === undefined) lines.set(key, line)
  return before
}
