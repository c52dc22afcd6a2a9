import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { renewableFrom } from './renew-certificate.ts'

export interface Expiry {
  readonly notAfter: Temporal.Instant
  /** Days from today to the last day; 0 on the last day. */
  readonly daysLeft: number
  /** The end of the newer certificate of this terminal, which is there and was not shown. */
  readonly renewedUntil: Temporal.Instant | undefined
}

/**
 * What the banner of the eligibility site says of the certificate that opened the door: nothing until 90 days before
 * its end. Where the next one of its terminal is there already, it was not put into the terminal, or not picked. C-09
 */
export async function findExpiry(
  db: Kysely<DB>,
  now: Temporal.Instant,
  { institution, serial }: { readonly institution: string; readonly serial: Buffer },
): Promise<Expiry | undefined> {
  const row = await db
    .selectFrom('certificates as c')
    .select(['c.not_after', newestSuccessorEnd.as('renewed_until')])
    .where('c.institution_id', '=', institution)
    .where('c.serial', '=', serial)
    .executeTakeFirst()
  if (!row || Temporal.Instant.compare(now, renewableFrom(row.not_after)) < 0) return undefined
  const { not_after: notAfter, renewed_until } = row
  return { notAfter, daysLeft: daysUntil(notAfter, now), renewedUntil: renewed_until ?? undefined }
}

/** Whole days, as a calendar in Tokyo counts them; negative after the last day. */
export const daysUntil = (end: Temporal.Instant, now: Temporal.Instant): number =>
  dayOf(now).until(dayOf(end)).total('days')

const successors = sql`
  certificates next
  where next.institution_id = c.institution_id and next.request_id = c.request_id
    and next.generation > c.generation and next.signed_at is not null and next.revoked_at is null`

/** For a query whose certificates are `c`: the terminal has no newer one that still holds. */
export const hasNoSuccessor = sql<boolean>`not exists (select from ${successors})`

const newestSuccessorEnd = sql<Temporal.Instant | null>`(select max(next.not_after) from ${successors})`
