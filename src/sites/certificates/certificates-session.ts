import type { SessionPolicy } from '#platform/session/session-policy.ts'

/** Short, for the terminal may stand where others pass by; the two IDs open it again. Our choice. */
export const CERTIFICATES_SESSION: SessionPolicy = {
  idle: Temporal.Duration.from({ minutes: 15 }),
  absolute: Temporal.Duration.from({ hours: 1 }),
  warnBefore: Temporal.Duration.from({ minutes: 2 }),
}
