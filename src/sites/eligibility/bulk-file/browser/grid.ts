import { BULK_COLUMN_KEYS, BULK_COLUMNS, type BulkColumn } from '#domain/bulk-registration/bulk-columns.ts'
import type { BulkRows } from './bulk-rows.ts'

/** More fields at once than this table needs make old machines slow. */
export const ROWS_A_PAGE = 50

export interface Place {
  readonly at: number
  readonly column: BulkColumn
}

const idOf = ({ at, column }: Place): string => `bulk-${at}-${column}`

export function cellOf(target: EventTarget | null): Place | undefined {
  if (!(target instanceof HTMLInputElement) || target.dataset.at === undefined) return undefined
  return { at: Number(target.dataset.at), column: target.dataset.column as BulkColumn }
}

/** Shows the rows, fifty at a time, each cell as a field that says its row and its column. */
export function openGrid(part: HTMLElement, rows: BulkRows) {
  const body = part.querySelector('[data-bulk-rows]') as HTMLElement
  const pages = part.querySelector('[data-bulk-pages]') as HTMLElement
  const range = part.querySelector('[data-bulk-range]') as HTMLElement
  let first = 0

  function show(at: number): void {
    const last = Math.max(0, rows.all().length - 1)
    first = Math.floor(Math.min(Math.max(at, 0), last) / ROWS_A_PAGE) * ROWS_A_PAGE
    const shown = rows.all().slice(first, first + ROWS_A_PAGE)
    body.replaceChildren(...shown.map((row, offset) => rowOf(first + offset, (column) => row[column])))
    pages.hidden = rows.all().length <= ROWS_A_PAGE
    range.textContent = `${first + 2}～${first + 1 + shown.length}行目（全${rows.all().length}行）`
    showProblems()
  }

  function showProblems(): void {
    for (const input of body.querySelectorAll('input')) {
      const place = cellOf(input)
      const message = place && (rows.checked()[place.at]?.problems[place.column] ?? '')
      const told = input.nextElementSibling as HTMLElement
      if (told.textContent === message) continue
      told.textContent = message ?? ''
      told.hidden = !message
      if (message) input.setAttribute('aria-invalid', 'true')
      else input.removeAttribute('aria-invalid')
    }
  }

  return {
    show,
    showProblems,
    first: () => first,
    focus(place: Place): void {
      if (place.at < first || place.at >= first + ROWS_A_PAGE) show(place.at)
      const input = document.getElementById(idOf(place)) as HTMLInputElement | null
      input?.focus()
      input?.select()
    },
  }
}

function rowOf(at: number, text: (column: BulkColumn) => string): HTMLElement {
  const row = document.createElement('tr')
  const head = document.createElement('th')
  head.scope = 'row'
  head.textContent = `${at + 2}行目`
  const remove = document.createElement('button')
  remove.className = 'button'
  remove.type = 'button'
  Object.assign(remove.dataset, { kind: 'quiet', size: 'small', remove: `${at}` })
  remove.textContent = '削除'
  remove.setAttribute('aria-label', `${at + 2}行目を削除`)
  const actions = document.createElement('td')
  actions.className = 'table-actions'
  actions.append(remove)
  row.append(head, ...BULK_COLUMN_KEYS.map((column) => fieldOf({ at, column }, text(column))), actions)
  return row
}

function fieldOf(place: Place, value: string): HTMLElement {
  const cell = document.createElement('td')
  cell.dataset.label = BULK_COLUMNS[place.column]
  const input = document.createElement('input')
  input.id = idOf(place)
  input.className = 'input'
  input.value = value
  input.autocomplete = 'off'
  Object.assign(input.dataset, { at: `${place.at}`, column: place.column })
  input.setAttribute('aria-label', `${place.at + 2}行目 ${BULK_COLUMNS[place.column]}`)
  input.setAttribute('aria-describedby', `${input.id}-error`)
  if (place.column === 'role') input.setAttribute('list', 'bulk-roles')
  const told = document.createElement('p')
  told.id = `${input.id}-error`
  told.className = 'bulk-error'
  told.hidden = true
  cell.append(input, told)
  return cell
}
