import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { hasNoSuccessor } from './find-expiry.ts'

export interface ExpiringCertificate {
  readonly institution: string
  readonly request: string
  readonly institutionName: string
  readonly code: string
  readonly terminal: string
  readonly notAfter: Temporal.Instant
  /** When the last notice went out. */
  readonly noticedAt: Temporal.Instant | null
}

/** Certificates that end before `until` and were not renewed, the next to end first. B-07 */
export const findExpiring = (
  db: Kysely<DB>,
  { now, until, most }: { readonly now: Temporal.Instant; readonly until: Temporal.Instant; readonly most: number },
): Promise<readonly ExpiringCertificate[]> =>
  db
    .selectFrom('certificates as c')
    .innerJoin('certificate_requests as r', (join) =>
      join.onRef('r.institution_id', '=', 'c.institution_id').onRef('r.id', '=', 'c.request_id'),
    )
    .select(['c.institution_id as institution', 'r.id as request', 'r.institution_name as institutionName'])
    .select(['r.code', 'r.terminal', 'c.not_after as notAfter'])
    .select(
      sql<Temporal.Instant | null>`(select max(noticed_at) from certificate_notices n
        where n.institution_id = c.institution_id and n.serial = c.serial)`.as('noticedAt'),
    )
    .where('c.revoked_at', 'is', null)
    .where('c.signed_at', 'is not', null)
    .where('c.not_after', '>', now)
    .where('c.not_after', '<=', until)
    .where(hasNoSuccessor)
    .orderBy('c.not_after')
    .orderBy('c.serial')
    .limit(most)
    .execute()
