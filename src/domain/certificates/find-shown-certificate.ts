import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { serialOf } from './serial-of.ts'

/** What stands in a certificate of ours, for who has several and has to tell them apart. */
export interface ShownCertificate {
  readonly code: string
  readonly terminal: string
  readonly notBefore: Temporal.Instant
  readonly notAfter: Temporal.Instant
}

/** The certificate that was shown, valid or not; undefined where none was, or one that is not ours byte for byte. C-09 */
export async function findShownCertificate(
  db: Kysely<DB>,
  shown: Buffer | undefined,
): Promise<ShownCertificate | undefined> {
  const serial = shown && serialOf(shown)
  if (!serial) return undefined
  return db
    .selectFrom('certificates as c')
    .innerJoin('certificate_requests as r', (join) =>
      join.onRef('r.institution_id', '=', 'c.institution_id').onRef('r.id', '=', 'c.request_id'),
    )
    .select(['r.code', 'r.terminal', 'c.not_before as notBefore', 'c.not_after as notAfter'])
    .where('c.serial', '=', serial)
    .where('c.certificate', '=', shown)
    .executeTakeFirst()
}
