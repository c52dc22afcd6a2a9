import { stringify } from 'csv-stringify/sync'

const LINE_END = /[\r\n]/

export type Cell = string | number | null | undefined

/**
 * Rows as the lines of a CSV (RFC 4180, CRLF). A text that a spreadsheet would run as a formula (it begins with
 * `= + - @`, tab or CR, in either width) gets an apostrophe in front: opening our file must never start anything.
 */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  stringify(rows as Cell[][], { escape_formulas: true, record_delimiter: 'windows', quoted_match: LINE_END })
