import type { RateLimit } from '#platform/rate-limit/admit.ts'

/* Our choice: the sources do not say. Wide enough for a vendor who registers thirty institutions in a row. */

/** Forms sent from one network address: each costs a password hash. */
export const FORMS_FROM_A_NETWORK: RateLimit = {
  name: 'register-forms',
  burst: 40,
  interval: Temporal.Duration.from({ seconds: 20 }),
}

/** Mails that one network address may cause. */
export const MAILS_FROM_A_NETWORK: RateLimit = {
  name: 'register-mails',
  burst: 40,
  interval: Temporal.Duration.from({ minutes: 2 }),
}

/** Mails to one mailbox: nobody's is to be filled by a stranger. */
export const MAILS_TO_MAILBOX: RateLimit = {
  name: 'register-mailbox',
  burst: 5,
  interval: Temporal.Duration.from({ hours: 1 }),
}

/** Links tried from one network address. */
export const LINKS_FROM_A_NETWORK: RateLimit = {
  name: 'register-links',
  burst: 60,
  interval: Temporal.Duration.from({ seconds: 10 }),
}

/** Codes looked up from one network address: while somebody types. */
export const LOOK_UPS_FROM_A_NETWORK: RateLimit = {
  name: 'register-look-ups',
  burst: 60,
  interval: Temporal.Duration.from({ seconds: 2 }),
}
