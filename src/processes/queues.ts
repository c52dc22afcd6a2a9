import type {} from '#domain/audit/keep-audit.ts'
import type {} from '#domain/audit/retirement/retire-old-months.ts'
import type {} from '#domain/audit/verification/ask-verification.ts'
import type {} from '#domain/bulk-registration/accept-bulk-upload.ts'
import type {} from '#domain/certificates/send-expiry-notices.ts'
import type {} from '#domain/house-keeping/keep-house.ts'
import type {} from '#domain/institutions/list-upload/upload-institution-list.ts'
import type {} from '#domain/mails/queue-mail.ts'
import type {} from '#domain/overview/count-sign-ins.ts'
import type { Queue, Queues } from '#platform/jobs/jobs.ts'

const seconds = (count: number) => Temporal.Duration.from({ seconds: count })
const minutes = (count: number) => Temporal.Duration.from({ minutes: count })

/** A mail is tried for about three days: 10 s, 20 s, 40 s … and then every five minutes. RFC 5321 §4.5.4.1 */
const DELIVERY: Queue = {
  retries: 870,
  retryAfter: seconds(10),
  retryAtMost: minutes(5),
  within: minutes(10),
  atOnce: 4,
}

/** A national list takes a minute; a process that was stopped in the middle leaves nothing behind. */
const LIST_IMPORT: Queue = {
  retries: 2,
  retryAfter: seconds(10),
  retryAtMost: minutes(1),
  within: minutes(30),
  atOnce: 1,
}

/**
 * Ten thousand passwords take minutes, and many a worker may be stopped meanwhile: each goes on where the last one was.
 * Errors of its own it counts itself, and gives up sooner.
 */
const BULK_REGISTRATION: Queue = {
  retries: 50,
  retryAfter: seconds(2),
  retryAtMost: seconds(30),
  within: Temporal.Duration.from({ hours: 6 }),
  atOnce: 1,
}

/** What must be done again tomorrow anyway is not tried for long today. */
const house = (cron: string): Queue => ({
  retries: 3,
  retryAfter: seconds(30),
  retryAtMost: minutes(5),
  within: minutes(10),
  atOnce: 1,
  cron,
})

/** Reads the whole audit: 20,000 entries a second. */
const WHOLE_AUDIT: Queue = {
  retries: 3,
  retryAfter: minutes(1),
  retryAtMost: minutes(30),
  within: Temporal.Duration.from({ hours: 6 }),
  atOnce: 1,
}

/** Every kind of job, and how it is tried. */
export const QUEUES: Queues = {
  'apply-institution-list': LIST_IMPORT,
  'count-sign-ins': house('*/10 * * * *'),
  'deliver-mail': DELIVERY,
  'keep-audit': house('0 * * * *'),
  'keep-house': house('*/10 * * * *'),
  'register-in-bulk': BULK_REGISTRATION,
  'retire-audit': { ...WHOLE_AUDIT, cron: '30 3 2 * *' },
  'send-expiry-notices': house('0 8 * * *'),
  'stage-institution-list': LIST_IMPORT,
  'verify-audit': WHOLE_AUDIT,
}
