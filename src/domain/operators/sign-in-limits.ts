/** After the password there is so much time for the code, and for setting up the app. */
export const BEGUN_SIGN_IN_LIVES = Temporal.Duration.from({ minutes: 15 })

/** Sensitive actions ask for password and code again, unless they were given within this time. B-01 */
export const PROOF_LASTS = Temporal.Duration.from({ minutes: 10 })
