import { TOKYO } from '../clock/clock.ts'

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The `Date` of a mail: `Fri, 20 Nov 2026 09:05:00 +0900`. RFC 5322 §3.3 */
export function mailDate(instant: Temporal.Instant): string {
  const at = instant.toZonedDateTimeISO(TOKYO)
  const day = `${WEEKDAYS[at.dayOfWeek - 1]}, ${at.day} ${MONTHS[at.month - 1]} ${at.year}`
  return `${day} ${at.toPlainTime().toString({ smallestUnit: 'second' })} ${at.offset.replace(':', '')}`
}
