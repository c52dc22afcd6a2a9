import { type DateParts, parseDate } from '#platform/clock/parse-date.ts'
import { foldHyphens } from '#platform/text/hyphens.ts'
import { toHalfWidth } from '#platform/text/width.ts'
import { type Day, existingDay } from './day.ts'

export const typedParts = (text: string): DateParts | undefined => parseDate(foldHyphens(toHalfWidth(text)).trim())

/** The day a text means, in any spelling the server takes; undefined when it means none. */
export function typedDay(text: string | undefined): Day | undefined {
  const parts = typedParts(text ?? '')
  return parts && existingDay(parts)
}
