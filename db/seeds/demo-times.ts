import { dayOf, TOKYO } from '#platform/clock/clock.ts'

/** When something of the demo happened, counted back from the first start. */
export type Ago = (now: Temporal.Instant) => Temporal.Instant

/** That many days before, at this time of Tokyo: `daysAgo(3, '10:20')`. At least one day. */
export const daysAgo =
  (days: number, time: string): Ago =>
  (now) =>
    dayOf(now)
      .subtract({ days })
      .toZonedDateTime({ timeZone: TOKYO, plainTime: Temporal.PlainTime.from(time) })
      .toInstant()

export const minutesAgo =
  (minutes: number): Ago =>
  (now) =>
    now.subtract({ minutes })
