import 'temporal-polyfill/global'
import type { Role } from '#domain/accounts/role.ts'
import { BULK_COLUMN_KEYS, type BulkColumn } from '#domain/bulk-registration/bulk-columns.ts'
import { BLANK_ROW, placePasted } from '#domain/bulk-registration/place-pasted.ts'
import type { InstitutionSlug } from '#domain/institutions/institution-kind.ts'
import { splitPasted } from '#platform/csv/split-pasted.ts'
import { openBulkRows } from './bulk-rows.ts'
import { cellOf, openGrid, type Place, ROWS_A_PAGE } from './grid.ts'
import { openRegistering } from './registering.ts'
import { openSaving } from './saving.ts'
import { openSummary } from './summary.ts'

/** While somebody types, what is wrong is said once they pause; when they leave the cell, at once. */
const PAUSE_MILLISECONDS = 400

const part = document.querySelector<HTMLElement>('[data-bulk-editor]')
if (part) wire(part)

function wire(part: HTMLElement): void {
  const { roles = '', kind = '', today = '' } = part.dataset
  const rows = openBulkRows({
    roles: roles.split(' ') as Role[],
    kind: kind as InstitutionSlug,
    today: Temporal.PlainDate.from(today),
  })
  const grid = openGrid(part, rows)
  const summary = openSummary(part, rows, (place) => grid.focus(place))
  const save = openSaving(part, rows, (place) => grid.focus(place))
  openRegistering(part, rows, (place) => grid.focus(place))
  let pause: ReturnType<typeof setTimeout> | undefined

  const check = () => {
    clearTimeout(pause)
    rows.check()
    grid.showProblems()
    summary.show()
  }
  const fill = ({ at, column }: Place, text: string) => {
    const placed = placePasted(splitPasted(text), column)
    placed.forEach((cells, offset) => {
      rows.set(at + offset, { ...(rows.typed(at + offset) ?? BLANK_ROW), ...cells })
    })
    rows.keepBlankEnd()
    check()
    grid.show(at)
    grid.focus({ at, column })
    summary.tell()
  }

  part.addEventListener('input', (event) => {
    const place = cellOf(event.target)
    if (!place || (event as InputEvent).isComposing) return
    rows.setCell(place, (event.target as HTMLInputElement).value)
    clearTimeout(pause)
    pause = setTimeout(check, PAUSE_MILLISECONDS)
  })
  for (const type of ['change', 'compositionend'])
    part.addEventListener(type, (event) => {
      const place = cellOf(event.target)
      if (!place) return
      rows.setCell(place, (event.target as HTMLInputElement).value)
      check()
    })
  part.addEventListener('paste', (event) => {
    const place = cellOf(event.target)
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!place || !/[\t\r\n]/.test(text.trimEnd())) return
    event.preventDefault()
    fill(place, text)
  })
  part.addEventListener('keydown', (event) => {
    const place = cellOf(event.target)
    if (!place || event.isComposing || event.key !== 'Enter') return
    event.preventDefault()
    const at = place.at + (event.shiftKey ? -1 : 1)
    if (at >= 0) move({ at, column: place.column })
  })
  // Leaving a cell checks it, which may move what is being pressed from under the pointer: the cell is left by the click.
  part.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('a, button')) event.preventDefault()
  })
  part.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    if (!button || button.closest('dialog')) return
    const words = button.textContent.trim()
    check()
    if (button.type === 'submit') return
    if (button.dataset.remove) remove(Number(button.dataset.remove))
    else if (words === '行を追加') move({ at: rows.all().length, column: 'role' })
    else if (words.startsWith('CSV')) save(words.includes('UTF-8') ? 'utf-8' : 'shift_jis')
    else grid.show(grid.first() + (words === '次の50行' ? ROWS_A_PAGE : -ROWS_A_PAGE))
  })

  function move(place: Place): void {
    if (place.at >= rows.all().length) {
      rows.set(place.at, BLANK_ROW)
      check()
      grid.show(place.at)
    }
    grid.focus(place)
  }

  function remove(at: number): void {
    rows.remove(at)
    check()
    grid.show(at)
    grid.focus({ at: Math.min(at, rows.all().length - 1), column: BULK_COLUMN_KEYS[0] as BulkColumn })
    summary.tell()
  }

  document.querySelector<HTMLElement>('[data-bulk-paste]')?.setAttribute('hidden', '')
  part.hidden = false
  rows.keepBlankEnd()
  check()
  grid.show(0)
  window.addEventListener('beforeunload', (event) => {
    if (!rows.isWorthKeeping()) return
    event.preventDefault()
    event.returnValue = true
  })
}
