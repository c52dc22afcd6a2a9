import { type AttemptPolicy, THREE_FOR_HALF_AN_HOUR } from '#domain/sign-in/attempt-policy.ts'
import type { RateLimit } from '#platform/rate-limit/admit.ts'
import { isResetId } from './account-door.ts'

/** How much may be tried at the door with one user ID, and from one network whatever the ID. */
export interface SignInLimits {
  readonly policy: AttemptPolicy
  readonly network: RateLimit
}

/** The staff of a large hospital does not reach it; a program that tries many accounts comes to 1,200 an hour. */
const PASSWORDS: SignInLimits = {
  policy: THREE_FOR_HALF_AN_HOUR,
  network: { name: 'account-sign-in-network', burst: 100, interval: Temporal.Duration.from({ seconds: 3 }) },
}

/**
 * There are only 10,000 秘密の番号: each lock is twice as long as the one before, up to three days, so that all the
 * addresses of the world together try 18 numbers of an institution on the first day and one a day in the end.
 * docs/security.md counts them.
 */
const SECRET_NUMBERS: SignInLimits = {
  policy: {
    inARow: 3,
    firstLock: Temporal.Duration.from({ minutes: 30 }),
    longestLock: Temporal.Duration.from({ hours: 72 }),
    forgottenAfter: Temporal.Duration.from({ hours: 30 * 24 }),
  },
  network: { name: 'secret-number-network', burst: 20, interval: Temporal.Duration.from({ minutes: 1 }) },
}

export const limitsFor = (userId: string): SignInLimits => (isResetId(userId) ? SECRET_NUMBERS : PASSWORDS)
