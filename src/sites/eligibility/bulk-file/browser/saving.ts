import { BULK_COLUMN_KEYS, type BulkColumn } from '#domain/bulk-registration/bulk-columns.ts'
import { countProblems } from '#domain/bulk-registration/check-rows.ts'
import type { Encoding } from '#platform/csv/encoding.ts'
import type { BulkRows } from './bulk-rows.ts'
import type { Place } from './grid.ts'
import { saveCsv } from './save-csv.ts'

const FIRST: Place = { at: 0, column: BULK_COLUMN_KEYS[0] as BulkColumn }

/** Saves what is written: asks first where errors are left, and of nothing makes no file. */
export function openSaving(part: HTMLElement, rows: BulkRows, go: (place: Place) => void) {
  const dialog = part.querySelector('dialog') as HTMLDialogElement
  const left = part.querySelector('[data-bulk-errors-left]') as HTMLElement
  let asked: Encoding = 'utf-8'

  const save = () => {
    saveCsv(rows.checked(), asked)
    rows.noteSaved()
  }
  dialog.addEventListener('close', () => {
    if (dialog.returnValue === 'save') save()
    else goToFirstProblem()
  })
  const goToFirstProblem = () => {
    const at = rows.checked().findIndex(({ problems }) => Object.keys(problems).length > 0)
    const problems = rows.checked()[at]?.problems ?? {}
    const column = BULK_COLUMN_KEYS.find((key) => problems[key])
    if (column) go({ at, column })
  }

  return (encoding: Encoding): void => {
    asked = encoding
    const problems = countProblems(rows.checked())
    if (!rows.hasContent()) go(FIRST)
    else if (problems === 0) save()
    else askAbout(problems)
  }

  function askAbout(problems: number): void {
    left.textContent = `エラーが${problems}件あります。`
    dialog.returnValue = ''
    dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-safe]')?.focus()
  }
}
