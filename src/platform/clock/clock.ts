/** The only source of time. Instants are `Temporal.Instant`; days and months are those of Tokyo. */
export interface Clock {
  now(): Promise<Temporal.Instant>
}

export const TOKYO = 'Asia/Tokyo'

/** The real clock: production, and the base that a practice clock is offset from. */
export const systemClock: Clock = { now: async () => Temporal.Now.instant() }

/** The day in Tokyo at this instant. */
export const dayOf = (instant: Temporal.Instant): Temporal.PlainDate => instant.toZonedDateTimeISO(TOKYO).toPlainDate()

/** Midnight in Tokyo at the start of this day. */
export const startOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime(TOKYO).toInstant()
