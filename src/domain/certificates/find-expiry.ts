import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { renewableFrom } from './renew-certificate.ts'

export interface Expiry {
  readonly notAfter: Temporal.Instant
  /** Days from today to the last day; 0 on the last day. */
  readonly daysLeft: number
}

/**
 * What the banner of the eligibility site says of the certificate that opened the door: nothing until 90 days before
 * its end, and nothing once the next one of its terminal is there. C-09
 */
export async function findExpiry(
  db: Kysely<DB>,
  now: Temporal.Instant,
  { institution, serial }: { readonly institution: string; readonly serial: Buffer },
): Promise<Expiry | undefined> {
  const row = await db
    .selectFrom('certificates as c')
    .select('c.not_after')
    .where('c.institution_id', '=', institution)
    .where('c.serial', '=', serial)
    .where(hasNoSuccessor)
    .executeTakeFirst()
  if (!row || Temporal.Instant.compare(now, renewableFrom(row.not_after)) < 0) return undefined
  return { notAfter: row.not_after, daysLeft: daysUntil(row.not_after, now) }
}

/** Whole days, as a calendar in Tokyo counts them; negative after the last day. */
export const daysUntil = (end: Temporal.Instant, now: Temporal.Instant): number =>
  dayOf(now).until(dayOf(end)).total('days')

/** For a query whose certificates are `c`: the terminal has no newer one that still holds. */
export const hasNoSuccessor = sql<boolean>`not exists (
  select from certificates next
  where next.institution_id = c.institution_id and next.request_id = c.request_id
    and next.generation > c.generation and next.signed_at is not null and next.revoked_at is null)`
