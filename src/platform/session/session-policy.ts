/** How long a session of a site lives: without action, and at most. */
export interface SessionPolicy {
  readonly idle: Temporal.Duration
  readonly absolute: Temporal.Duration
  /** So long before it ends without action the page asks whether somebody is still there. WCAG 2.2, 2.2.1 */
  readonly warnBefore?: Temporal.Duration
  /** One session a user: a new one ends the one before. */
  readonly sole?: boolean
}
