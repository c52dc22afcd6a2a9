import { TOKYO } from './clock.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/** A day as tables and fields write it: 「2026/11/20」. */
export const dayInFigures = ({ year, month, day }: Temporal.PlainDate): string => `${year}/${two(month)}/${two(day)}`

/** A moment in Tokyo as tables write it: 「2026/11/20 09:05」. */
export function inFigures(instant: Temporal.Instant): string {
  const moment = instant.toZonedDateTimeISO(TOKYO)
  return `${dayInFigures(moment.toPlainDate())} ${two(moment.hour)}:${two(moment.minute)}`
}
