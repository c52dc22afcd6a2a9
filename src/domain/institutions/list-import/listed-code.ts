import { foldHyphens } from '#platform/text/hyphens.ts'
import { toHalfWidth } from '#platform/text/width.ts'
import { type FeeSchedule, findFeeSchedule } from '../fee-schedule.ts'
import { findPrefecture } from '../prefectures.ts'
import type { ListProblemKind } from './list-problem.ts'

/** What the columns of a row say; undefined for a column that the list does not have. */
export interface CodeCells {
  readonly code: string
  readonly prefecture: string | undefined
  readonly feeSchedule: string | undefined
}

export interface ListedCode {
  readonly prefecture: string
  /** Null when the row does not say. */
  readonly feeSchedule: FeeSchedule | null
  readonly code7: string
}

/**
 * The code of a row, or what is the matter with it. Three shapes: all ten digits; nine, without the 点数表番号; or seven
 * with the prefecture (and perhaps the 点数表番号) in columns of their own.
 */
export function readListedCode(cells: CodeCells): ListedCode | ListProblemKind {
  const code = digitsOf(cells.code)
  if (!code) return 'no-code'
  if (!/^[0-9]+$/.test(code)) return 'not-digits'
  const parts = takeApart(code, cells)
  if (!parts) return 'wrong-length'
  const prefecture = findPrefecture(parts.prefecture.padStart(2, '0'))
  if (!prefecture) return 'unknown-prefecture'
  const feeSchedule = parts.feeSchedule ? findFeeSchedule(parts.feeSchedule) : null
  if (feeSchedule === undefined) return 'unknown-fee-schedule'
  return { prefecture: prefecture.code, feeSchedule, code7: parts.code7 }
}

function takeApart(code: string, cells: CodeCells) {
  const feeSchedule = digitsOf(cells.feeSchedule ?? '')
  if (cells.prefecture !== undefined)
    return code.length === 7 ? { prefecture: digitsOf(cells.prefecture), feeSchedule, code7: code } : undefined
  const prefecture = code.slice(0, 2)
  if (code.length === 9) return { prefecture, feeSchedule, code7: code.slice(2) }
  return code.length === 10 ? { prefecture, feeSchedule: code.slice(2, 3), code7: code.slice(3) } : undefined
}

const digitsOf = (cell: string): string => foldHyphens(toHalfWidth(cell)).replace(/[-\s]/g, '')
