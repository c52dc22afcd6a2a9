import { toHalfWidth } from '#platform/text/width.ts'
import { BULK_COLUMN_KEYS, BULK_COLUMNS, type BulkColumn, RESULT_COLUMNS } from './bulk-columns.ts'
import type { StructureProblem } from './structure-problem.ts'

/** Where each column stands in a row. */
export interface BulkPlaces {
  readonly places: Readonly<Record<BulkColumn, number>>
  /** Cells that the header names; more than these a row may have only empty. */
  readonly width: number
}

export type HeaderReading =
  | ({ readonly read: true } & BulkPlaces)
  | { readonly read: false; readonly problem: StructureProblem }

/** Width, blanks and capitals make no difference: 「ユーザＩＤ」, 「ユーザ名(カナ)」. */
const fold = (name: string): string => toHalfWidth(name.normalize('NFKC')).replaceAll(/\s/g, '').toLowerCase()

const KNOWN: ReadonlyMap<string, BulkColumn> = new Map(BULK_COLUMN_KEYS.map((key) => [fold(BULK_COLUMNS[key]), key]))
const PASSED_OVER = new Set<string>(RESULT_COLUMNS.map(fold))

/**
 * Finds the six columns in the header row, in any order. One that is missing, twice there or of no meaning to us is a
 * problem of the whole file; the columns of a result are passed over, and so are empty ones at the end. E-10
 */
export function readBulkHeader(header: readonly string[]): HeaderReading {
  const names = header.map((name) => name.trim())
  const width = names.findLastIndex(Boolean) + 1
  if (width === 0) return { read: false, problem: { because: 'empty' } }
  const found = names.slice(0, width).map((name) => KNOWN.get(fold(name)))
  const missing = BULK_COLUMN_KEYS.filter((key) => !found.includes(key))
  if (missing.length > 0) return problem('missing-columns', missing.map(nameOf))
  const unknown = names.slice(0, width).filter((name, at) => !found[at] && !PASSED_OVER.has(fold(name)))
  if (unknown.length > 0)
    return problem(
      'unknown-columns',
      unknown.map((name) => name || '（見出しなし）'),
    )
  const repeated = BULK_COLUMN_KEYS.filter((key) => found.indexOf(key) !== found.lastIndexOf(key))
  if (repeated.length > 0) return problem('repeated-columns', repeated.map(nameOf))
  const places = Object.fromEntries(BULK_COLUMN_KEYS.map((key) => [key, found.indexOf(key)]))
  return { read: true, places: places as Record<BulkColumn, number>, width }
}

const nameOf = (key: BulkColumn): string => BULK_COLUMNS[key]

const problem = (
  because: 'missing-columns' | 'unknown-columns' | 'repeated-columns',
  columns: readonly string[],
): HeaderReading => ({ read: false, problem: { because, columns } })
