/** How a door of a site answers wrong passwords. */
export interface AttemptPolicy {
  /** So many wrong passwords in a row lock the row they are counted in: from 2 to 5. */
  readonly inARow: number
  /** The first lock; each further one is twice as long, up to the longest. */
  readonly firstLock: Temporal.Duration
  readonly longestLock: Temporal.Duration
  /** After so long without an attempt failures and locks are forgotten: a day unless it says so, at most `LOCKS_KEPT`. */
  readonly forgottenAfter?: Temporal.Duration
}

/** Our choice where the sources name no threshold: portal and backoffice. */
export const DOUBLING_LOCKS: AttemptPolicy = {
  inARow: 5,
  firstLock: Temporal.Duration.from({ minutes: 15 }),
  longestLock: Temporal.Duration.from({ minutes: 60 }),
}

/** Three in a row, half an hour, however often. 001 p.15 */
export const THREE_FOR_HALF_AN_HOUR: AttemptPolicy = {
  inARow: 3,
  firstLock: Temporal.Duration.from({ minutes: 30 }),
  longestLock: Temporal.Duration.from({ minutes: 30 }),
}
