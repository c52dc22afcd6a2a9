import { TOKYO } from '#platform/clock/clock.ts'
import { DOWNLOAD_WITHIN, VALIDITY } from './profile.ts'

/** From when to when a certificate that is issued now is valid, and until when it can be fetched. C-04 */
export function issueTimes(now: Temporal.Instant) {
  const here = now.round({ smallestUnit: 'second', roundingMode: 'floor' }).toZonedDateTimeISO(TOKYO)
  return {
    not_before: here.toInstant(),
    not_after: here.add(VALIDITY).toInstant(),
    download_until: here.add(DOWNLOAD_WITHIN).toInstant(),
  }
}
