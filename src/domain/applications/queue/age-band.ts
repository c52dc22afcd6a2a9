/** How long an application waits, in full days of 24 hours since it was received. */
export const AGE_BANDS = ['day', 'three-days', 'week', 'older'] as const

export type AgeBand = (typeof AGE_BANDS)[number]

/** A band ends with this many days. */
const ENDS_DAYS: Readonly<Record<AgeBand, number | undefined>> = { day: 1, 'three-days': 3, week: 7, older: undefined }

export const ageInDays = (receivedAt: Temporal.Instant, now: Temporal.Instant): number =>
  Math.max(0, Math.floor(now.since(receivedAt).total('hours') / 24))

export function bandOf(receivedAt: Temporal.Instant, now: Temporal.Instant): AgeBand {
  const days = ageInDays(receivedAt, now)
  return AGE_BANDS.find((band) => days < (ENDS_DAYS[band] ?? Number.POSITIVE_INFINITY)) ?? 'older'
}

/** Received after `from`, and not after `until`. */
export function bandEdges(band: AgeBand, now: Temporal.Instant) {
  const daysAgo = (days: number | undefined) => (days === undefined ? undefined : now.subtract({ hours: 24 * days }))
  const before = AGE_BANDS[AGE_BANDS.indexOf(band) - 1]
  return { from: daysAgo(ENDS_DAYS[band]), until: daysAgo(before && ENDS_DAYS[before]) }
}
