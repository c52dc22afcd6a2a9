import type { SessionPolicy } from '#platform/session/session-policy.ts'

/** Half an hour without action, one session an account (001 p.20); a working day at most and the warning are our choice. */
export const LINKAGE_SESSION: SessionPolicy = {
  idle: Temporal.Duration.from({ minutes: 30 }),
  absolute: Temporal.Duration.from({ hours: 12 }),
  warnBefore: Temporal.Duration.from({ minutes: 2 }),
  sole: true,
}
