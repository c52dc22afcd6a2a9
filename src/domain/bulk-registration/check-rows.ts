import { ROLES } from '#domain/accounts/role.ts'
import { dayInFigures } from '#platform/clock/in-figures.ts'
import { BULK_COLUMN_KEYS, BULK_COLUMNS, type TypedRow } from './bulk-columns.ts'
import { BULK_MESSAGES } from './bulk-messages.ts'
import { isBlankRow } from './place-pasted.ts'
import { type BulkRules, type RowProblems, type RowReading, readBulkRow } from './read-bulk-row.ts'

export interface CheckedRow {
  /** Its line in the file, where the header is the first. */
  readonly line: number
  readonly typed: TypedRow
  /** Nothing stands in it: it is passed over. */
  readonly isBlank: boolean
  readonly reading: RowReading
  /** Of the cells, an ID that stands further up included. */
  readonly problems: RowProblems
}

/**
 * Rows that are still being written, checked as the upload will check them. `read` may remember rows it has read before.
 * Whether an ID is taken already is not known here. The browser uses it too. E-12
 */
export function checkRows(
  rows: readonly TypedRow[],
  rules: BulkRules,
  read: (row: TypedRow, rules: BulkRules) => RowReading = readBulkRow,
): readonly CheckedRow[] {
  const lines = new Map<string, number>()
  return rows.map((typed, at) => {
    const line = at + 2
    const reading = read(typed, rules)
    if (isBlankRow(typed)) return { line, typed, isBlank: true, reading, problems: {} }
    if (!reading.good) return { line, typed, isBlank: false, reading, problems: reading.problems }
    const key = reading.account.userId.toLowerCase()
    const before = lines.get(key)
    if (before === undefined) lines.set(key, line)
    const problems = before === undefined ? {} : { userId: BULK_MESSAGES.repeats(before) }
    return { line, typed, isBlank: false, reading, problems }
  })
}

export const countProblems = (rows: readonly CheckedRow[]): number =>
  rows.reduce((sum, { problems }) => sum + Object.keys(problems).length, 0)

/** The file: its header, then each row as it was understood, or as typed where it was not. */
export const fileRows = (rows: readonly CheckedRow[]): readonly (readonly string[])[] => [
  Object.values(BULK_COLUMNS),
  ...rows.slice(0, rows.findLastIndex(({ isBlank }) => !isBlank) + 1).map(cellsOf),
]

function cellsOf({ typed, reading }: CheckedRow): readonly string[] {
  if (!reading.good) return BULK_COLUMN_KEYS.map((key) => typed[key])
  const { role, userId, name, kana, startsOn, endsOn } = reading.account
  return [ROLES[role].choice, userId, name, kana, dayInFigures(startsOn), endsOn ? dayInFigures(endsOn) : '']
}
