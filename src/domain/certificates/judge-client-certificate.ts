import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { prepared } from '#platform/database/prepared.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { serialOf } from './serial-of.ts'

/** Whose certificate it is. */
export interface KnownClient {
  readonly institution: string
  readonly serial: Buffer
  readonly notAfter: Temporal.Instant
}

/** Why a certificate opens no door; each has a page of its own. C-09, E-01 */
export type ClientRefusal = 'none' | 'foreign' | 'not-yet' | 'expired' | 'revoked' | 'closed'

/**
 * Judges a client certificate whose key the client proved to hold. It must be, byte for byte, one that our authority
 * signed and stored: chain, usage and name follow from that, for nothing else is ever stored. Time and revocation are
 * read anew each time. Refusals: `none` was shown; `foreign`: not ours; `revoked`, `not-yet`, `expired`; `closed`: its
 * institution is no more. E-01, C-08
 */
export async function judgeClientCertificate(
  db: Kysely<DB>,
  now: Temporal.Instant,
  shown: Buffer | undefined,
): Promise<Outcome<KnownClient, ClientRefusal>> {
  if (!shown) return refused('none')
  const serial = serialOf(shown)
  if (!serial) return refused('foreign')
  const row = await findSigned(db, serial)
  if (!row?.certificate?.equals(shown)) return refused('foreign')
  const because = whyShut(row, now)
  return because ? refused(because) : done({ institution: row.institution_id, serial, notAfter: row.not_after })
}

/** What is known of a certificate of ours. */
export interface SignedCertificate {
  readonly not_before: Temporal.Instant
  readonly not_after: Temporal.Instant
  readonly revoked_at: Temporal.Instant | null
  /** Of its institution. */
  readonly closed_at: Temporal.Instant | null
}

/** Why a certificate of ours opens nothing at this moment; undefined while it does. */
export function whyShut(
  certificate: SignedCertificate,
  now: Temporal.Instant,
): Exclude<ClientRefusal, 'none' | 'foreign'> | undefined {
  const { not_before, not_after, revoked_at, closed_at } = certificate
  if (revoked_at) return 'revoked'
  if (Temporal.Instant.compare(now, not_before) < 0) return 'not-yet'
  if (Temporal.Instant.compare(now, not_after) > 0) return 'expired'
  if (closed_at && Temporal.Instant.compare(closed_at, now) <= 0) return 'closed'
  return undefined
}

const findSigned = (db: Kysely<DB>, serial: Buffer) =>
  db
    .selectFrom('certificates as c')
    .innerJoin('institutions as i', 'i.id', 'c.institution_id')
    .select(['c.institution_id', 'c.certificate', 'c.not_before', 'c.not_after', 'c.revoked_at', 'i.closed_at'])
    .where('c.serial', '=', serial)
    .modifyEnd(prepared('judge-client-certificate'))
    .executeTakeFirst()
