export interface XlsxRow {
  /** The number of the row in the sheet, from 1. */
  readonly line: number
  /** What each cell shows, from column A on; nothing behind the last that has content. */
  readonly cells: readonly string[]
  /** Columns, from 0, that hold plain numbers: zeros in front, had there been any, would be lost. */
  readonly bareNumbers: readonly number[]
}
