/**
 * After the password there is so much time for the code, and for installing and setting up the app: who takes longer has
 * to register a new key. Our choice.
 */
export const BEGUN_SIGN_IN_LIVES = Temporal.Duration.from({ minutes: 30 })

/** Recovery codes are made only so soon after signing in: not by whoever finds the screen unattended. Our choice. */
export const RECOVERY_CODES_MADE_WITHIN = Temporal.Duration.from({ minutes: 10 })
