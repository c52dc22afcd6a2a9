import { BULK_COLUMN_KEYS, type BulkColumn, type TypedRow } from './bulk-columns.ts'
import { readBulkHeader } from './read-bulk-header.ts'

/**
 * Pasted cells as rows of accounts: by the header, where the first row is one, else in the order of the columns,
 * beginning with the one the paste began in. What does not fit into the columns is left out. E-12
 */
export function placePasted(
  cells: readonly (readonly string[])[],
  from: BulkColumn = 'role',
): readonly Partial<TypedRow>[] {
  const [first = [], ...rest] = cells
  const header = readBulkHeader(first)
  const keys = BULK_COLUMN_KEYS.slice(BULK_COLUMN_KEYS.indexOf(from))
  if (!header.read)
    return cells.map((row) => Object.fromEntries(row.slice(0, keys.length).map((cell, at) => [keys[at], cell])))
  const { places } = header
  return rest.map((row) => Object.fromEntries(BULK_COLUMN_KEYS.map((key) => [key, row[places[key]] ?? ''])))
}

export const BLANK_ROW: TypedRow = { role: '', userId: '', name: '', kana: '', startsOn: '', endsOn: '' }

export const isBlankRow = (row: TypedRow): boolean => BULK_COLUMN_KEYS.every((key) => row[key].trim() === '')
