import type { SessionPolicy } from '#platform/session/session-policy.ts'

/** Half an hour without action (001 p.20); a working day at most is our choice: the sources do not say. */
export const LINKAGE_SESSION: SessionPolicy = {
  idle: Temporal.Duration.from({ minutes: 30 }),
  absolute: Temporal.Duration.from({ hours: 12 }),
}
