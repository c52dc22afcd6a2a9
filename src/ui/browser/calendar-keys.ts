import { addMonths, type Day, partsOf } from './day.ts'

/** Where a key leads from a day, after the date picker pattern of ARIA APG; undefined for any other key. */
export function moveByKey(day: Day, { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Day | undefined {
  const { weekday } = partsOf(day)
  if (key === 'ArrowLeft') return day - 1
  if (key === 'ArrowRight') return day + 1
  if (key === 'ArrowUp') return day - 7
  if (key === 'ArrowDown') return day + 7
  if (key === 'Home') return day - weekday
  if (key === 'End') return day + 6 - weekday
  if (key === 'PageUp') return addMonths(day, shiftKey ? -12 : -1)
  if (key === 'PageDown') return addMonths(day, shiftKey ? 12 : 1)
  return undefined
}
