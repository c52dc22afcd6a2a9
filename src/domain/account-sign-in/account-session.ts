import type { SessionPolicy } from '#platform/session/session-policy.ts'

/** As at the linkage site, in both environments: half an hour without action, one session an account. */
export const ACCOUNT_SESSION: SessionPolicy = {
  idle: Temporal.Duration.from({ minutes: 30 }),
  absolute: Temporal.Duration.from({ hours: 12 }),
  warnBefore: Temporal.Duration.from({ minutes: 2 }),
  sole: true,
}
