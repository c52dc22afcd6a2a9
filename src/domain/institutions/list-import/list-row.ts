import { foldHyphens } from '#platform/text/hyphens.ts'
import { charactersOutsideJis } from '#platform/text/jis-x-0208.ts'
import { findUnwantedCharacter } from '#platform/text/unwanted-character.ts'
import { toHalfWidth } from '#platform/text/width.ts'
import type { FeeSchedule } from '../fee-schedule.ts'
import { decideFeeSchedule } from './decide-fee-schedule.ts'
import type { ListColumns } from './list-columns.ts'
import type { ListProblemKind } from './list-problem.ts'
import { type ListedCode, readListedCode } from './listed-code.ts'

export const LISTED_NAME_AT_MOST = 100
export const LISTED_ADDRESS_AT_MOST = 200

/** A row of the list as it will be kept. Name and address are those of the file, variant kanji and 外字 included. */
export interface ListRow extends ListedCode {
  readonly name: string
  readonly postalCode: string | null
  readonly address: string | null
  /** Whether the name has characters that JIS X 0208 lacks. */
  readonly outsideJis: boolean
}

export interface ReadRow {
  /** Undefined when a problem leaves the row out. */
  readonly row?: ListRow
  readonly problems: readonly { readonly kind: ListProblemKind; readonly value: string }[]
}

/** Reads one row. `candidates` are the 点数表 that the file may hold, asked where the row does not say which. */
export function readListRow(
  cells: readonly string[],
  columns: ListColumns,
  candidates: readonly FeeSchedule[],
): ReadRow {
  const cell = (at: number | undefined) => (at === undefined ? undefined : (cells[at] ?? '').trim())
  const [code = '', name = '', address = ''] = [columns.code, columns.name, columns.address].map(cell)
  const given = cell(columns['postal-code']) ?? ''
  const listed = readListedCode({
    code,
    prefecture: cell(columns.prefecture),
    feeSchedule: cell(columns['fee-schedule']),
  })
  if (typeof listed === 'string') return { problems: [{ kind: listed, value: code }] }
  const complaint = complainOfTexts(name, address)
  if (complaint) return { problems: [{ kind: complaint, value: `${code} ${name} ${address}` }] }

  const { prefecture, code7 } = listed
  const decision = decideFeeSchedule(prefecture, code7, listed.feeSchedule === null ? candidates : [listed.feeSchedule])
  const postalCode = readPostalCode(given)
  const problems: { kind: ListProblemKind; value: string }[] = []
  if (!decision.checkDigitAgrees) problems.push({ kind: 'check-digit', value: code })
  if (given && !postalCode) problems.push({ kind: 'postal-code', value: given })
  const { feeSchedule } = decision
  const outsideJis = charactersOutsideJis(name).length > 0
  return { row: { prefecture, feeSchedule, code7, name, postalCode, address: address || null, outsideJis }, problems }
}

function complainOfTexts(name: string, address: string): ListProblemKind | undefined {
  if (!name) return 'no-name'
  if (isLonger(name, LISTED_NAME_AT_MOST) || isLonger(address, LISTED_ADDRESS_AT_MOST)) return 'too-long'
  return findUnwantedCharacter(name) || findUnwantedCharacter(address) ? 'unreadable' : undefined
}

const isLonger = (text: string, most: number): boolean => text.length > most && [...text].length > most

/** Seven digits; null for everything else. */
function readPostalCode(given: string): string | null {
  const digits = foldHyphens(toHalfWidth(given)).replace(/[-\s〒]/g, '')
  return /^[0-9]{7}$/.test(digits) ? digits : null
}
