import type { RateLimit } from '#platform/rate-limit/admit.ts'

/* Our choice: the sources do not say. docs/decisions/0055 */

/** Forms sent for confirmation from one network address: each may keep a draft. */
export const FORMS_FROM_A_NETWORK: RateLimit = {
  name: 'inquiry-forms',
  burst: 40,
  interval: Temporal.Duration.from({ seconds: 20 }),
}

/** Inquiries sent from one network address: a group of clinics may share one. */
export const INQUIRIES_FROM_A_NETWORK: RateLimit = {
  name: 'inquiries-network',
  burst: 20,
  interval: Temporal.Duration.from({ minutes: 5 }),
}

/** Inquiries sent from one browser. */
export const INQUIRIES_FROM_A_BROWSER: RateLimit = {
  name: 'inquiries-browser',
  burst: 5,
  interval: Temporal.Duration.from({ minutes: 10 }),
}

/** Inquiries of one institution, signed in. */
export const INQUIRIES_OF_AN_INSTITUTION: RateLimit = {
  name: 'inquiries-institution',
  burst: 10,
  interval: Temporal.Duration.from({ minutes: 10 }),
}

/** Inquiries in the name of one mail address that nobody has proved to read: each sends it a mail. */
export const INQUIRIES_OF_A_MAILBOX: RateLimit = {
  name: 'inquiries-mailbox',
  burst: 3,
  interval: Temporal.Duration.from({ hours: 8 }),
}

/** What who asked writes into one inquiry. */
export const WRITING_TO_AN_INQUIRY: RateLimit = {
  name: 'inquiry-writing',
  burst: 10,
  interval: Temporal.Duration.from({ minutes: 10 }),
}

/** Links tried from one network address. */
export const LINKS_FROM_A_NETWORK: RateLimit = {
  name: 'inquiry-links',
  burst: 60,
  interval: Temporal.Duration.from({ seconds: 10 }),
}

/** A mailbox takes mail for any `name+word@` too: all of them are one. */
export const mailboxOf = (email: string): string => email.replace(/\+[^@]*(?=@)/, '')
