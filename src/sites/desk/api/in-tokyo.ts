import { TOKYO } from '#platform/clock/clock.ts'

/** An instant for programs and their writers: `2026-12-01T09:00:00+09:00`. */
export const inTokyo = (instant: Temporal.Instant): string =>
  instant.toString({ timeZone: TOKYO, smallestUnit: 'second' })
