import { dayOf, startOf } from '#platform/clock/clock.ts'

/** A usage ends at midnight after its last day. */
export const endAfter = (lastDay: Temporal.PlainDate): Temporal.Instant => startOf(lastDay.add({ days: 1 }))

/** 利用終了日: the last day on which it can be used. */
export const lastDayBefore = (endedAt: Temporal.Instant): Temporal.PlainDate => dayOf(endedAt).subtract({ days: 1 })
