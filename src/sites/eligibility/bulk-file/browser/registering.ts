import type { BulkRows } from './bulk-rows.ts'
import { firstProblem } from './first-problem.ts'
import type { Place } from './grid.ts'
import { makeCsv } from './save-csv.ts'

/** Sends the file as if it had been chosen at the upload, whose question follows. Where something is wrong it goes there. */
export function openRegistering(part: HTMLElement, rows: BulkRows, go: (place: Place) => void): void {
  const form = part.querySelector('form[enctype]') as HTMLFormElement
  const chosen = form.querySelector('input[type=file]') as HTMLInputElement
  // Before the question is asked for: that listens at the form itself.
  part.addEventListener(
    'submit',
    (event) => {
      if (event.target !== form) return
      const problem = firstProblem(rows)
      if (problem) {
        event.preventDefault()
        return go(problem)
      }
      const files = new DataTransfer()
      files.items.add(makeCsv(rows.checked(), 'utf-8'))
      chosen.files = files.files
      rows.noteSaved()
    },
    true,
  )
}
