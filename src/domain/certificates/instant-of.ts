/** What a library gives as a `Date`. */
export const instantOf = (date: { getTime(): number }): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime())
