/** Why a file cannot be taken as a table of texts. */
export const XLSX_PROBLEMS = [
  'not-excel',
  'old-excel',
  'binary',
  'open-document',
  'encrypted',
  'macros',
  'damaged',
  'too-large',
  'no-sheet',
  'too-wide',
  'too-many-rows',
  'too-long',
  'hidden-row',
  'hidden-column',
  'merged',
  'no-value',
] as const

export type XlsxProblem = (typeof XLSX_PROBLEMS)[number]

/** The file cannot be taken, or not from this place on: a cell (`B3`), a range, a row or a column. */
export class UnusableXlsx extends Error {
  readonly problem: XlsxProblem
  readonly place: string
  constructor(problem: XlsxProblem, place = '') {
    super(`unusable workbook: ${problem} ${place}`)
    this.problem = problem
    this.place = place
  }
}
