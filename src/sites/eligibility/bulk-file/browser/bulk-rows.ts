import type { TypedRow } from '#domain/bulk-registration/bulk-columns.ts'
import { type CheckedRow, checkRows } from '#domain/bulk-registration/check-rows.ts'
import { BLANK_ROW, isBlankRow } from '#domain/bulk-registration/place-pasted.ts'
import { type BulkRules, type RowReading, readBulkRow } from '#domain/bulk-registration/read-bulk-row.ts'
import type { Place } from './grid.ts'

export type BulkRows = ReturnType<typeof openBulkRows>

/** So many empty rows wait at the end. */
const BLANK_AT_FIRST = 5

/** The rows somebody is writing, in this page alone. A row is read again only when something in it has changed. */
export function openBulkRows(rules: BulkRules) {
  const all: TypedRow[] = []
  const known = new WeakMap<TypedRow, RowReading>()
  let checked: readonly CheckedRow[] = []
  let saved = ''

  const read = (row: TypedRow) => {
    const reading = known.get(row) ?? readBulkRow(row, rules)
    known.set(row, reading)
    return reading
  }

  const set = (at: number, row: TypedRow): void => {
    while (all.length < at) all.push({ ...BLANK_ROW })
    all[at] = { ...row }
  }

  const hasContent = (): boolean => all.some((row) => !isBlankRow(row))

  return {
    all: (): readonly TypedRow[] => all,
    typed: (at: number): TypedRow | undefined => all[at],
    set,
    setCell({ at, column }: Place, text: string): void {
      if (all[at]?.[column] !== text) set(at, { ...(all[at] ?? BLANK_ROW), [column]: text })
    },
    remove(at: number): void {
      all.splice(at, 1)
      if (all.length === 0) set(0, BLANK_ROW)
    },
    keepBlankEnd(): void {
      if (all.length === 0) set(BLANK_AT_FIRST - 1, BLANK_ROW)
    },
    check(): void {
      checked = checkRows(all, rules, read)
    },
    checked: (): readonly CheckedRow[] => checked,
    hasContent,
    noteSaved(): void {
      saved = JSON.stringify(all)
    },
    /** Something would be lost: it is in no file yet. */
    isWorthKeeping: (): boolean => hasContent() && JSON.stringify(all) !== saved,
  }
}
