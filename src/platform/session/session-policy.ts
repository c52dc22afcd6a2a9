/** How long a session of a site lives: without action, and at most. */
export interface SessionPolicy {
  readonly idle: Temporal.Duration
  readonly absolute: Temporal.Duration
  /** One session a user: a new one ends the one before. */
  readonly sole?: boolean
}
