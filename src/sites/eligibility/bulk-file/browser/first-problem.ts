import { BULK_COLUMN_KEYS, type BulkColumn } from '#domain/bulk-registration/bulk-columns.ts'
import type { BulkRows } from './bulk-rows.ts'
import type { Place } from './grid.ts'

const FIRST: Place = { at: 0, column: BULK_COLUMN_KEYS[0] as BulkColumn }

/** The first cell that is to be put right; of an empty table its first cell. Undefined when all is well. */
export function firstProblem(rows: BulkRows): Place | undefined {
  if (!rows.hasContent()) return FIRST
  const at = rows.checked().findIndex(({ problems }) => Object.keys(problems).length > 0)
  const problems = rows.checked()[at]?.problems ?? {}
  const column = BULK_COLUMN_KEYS.find((key) => problems[key])
  return column && { at, column }
}
