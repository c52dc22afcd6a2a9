import type { SessionPolicy } from '#platform/session/session-policy.ts'

/** Half an hour without action, a working day at most. Our choice: the sources do not say. */
export const OPERATOR_SESSION: SessionPolicy = {
  idle: Temporal.Duration.from({ minutes: 30 }),
  absolute: Temporal.Duration.from({ hours: 12 }),
  warnBefore: Temporal.Duration.from({ minutes: 2 }),
}
