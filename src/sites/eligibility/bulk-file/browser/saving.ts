import { countProblems } from '#domain/bulk-registration/check-rows.ts'
import type { Encoding } from '#platform/csv/encoding.ts'
import type { BulkRows } from './bulk-rows.ts'
import { firstProblem } from './first-problem.ts'
import type { Place } from './grid.ts'
import { saveCsv } from './save-csv.ts'

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
    const problem = firstProblem(rows)
    if (problem) go(problem)
  }

  return (encoding: Encoding): void => {
    asked = encoding
    const problems = countProblems(rows.checked())
    if (!rows.hasContent()) goToFirstProblem()
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
