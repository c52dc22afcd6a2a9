import { dayOf, startOf } from '#platform/clock/clock.ts'
import { DOWNLOAD_WITHIN, VALIDITY } from './profile.ts'

/** From when to when a certificate that is issued now is valid, and until when it can be fetched. C-04 */
export const issueTimes = (now: Temporal.Instant) => ({
  not_before: now.round({ smallestUnit: 'second', roundingMode: 'floor' }),
  not_after: validUntil(now),
  download_until: endOfDay(dayOf(now).add(DOWNLOAD_WITHIN)),
})

/** Pages, letters and mails tell days: the last one counts to its end, as days and months do in law. 民法 140–143条 */
export const validUntil = (issued: Temporal.Instant): Temporal.Instant => endOfDay(dayOf(issued).add(VALIDITY))

/** The last second of a day in Tokyo; certificates know nothing finer. RFC 5280 §4.1.2.5 */
const endOfDay = (day: Temporal.PlainDate): Temporal.Instant => startOf(day.add({ days: 1 })).subtract({ seconds: 1 })
