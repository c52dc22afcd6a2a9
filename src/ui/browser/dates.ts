import { existingDay, inWords, slashed } from './day.ts'
import { typedParts } from './typed-day.ts'
import { sayUnderstood } from './understood.ts'

/** A typed date is set as 2026/11/20 when the field is left, and the line under it says the day of the week. */
export function wireDates(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('[data-date] input')) {
    input.addEventListener('change', () => {
      const parts = typedParts(input.value)
      const day = parts && existingDay(parts)
      if (day !== undefined) input.value = slashed(day)
      sayUnderstood(input, day !== undefined ? inWords(day) : parts ? 'この日付はありません。' : '')
    })
  }
}
