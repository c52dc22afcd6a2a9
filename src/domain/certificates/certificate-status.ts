import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { prepared } from '#platform/database/prepared.ts'

/** What is known of a serial number. Expiry is not part of it: that stands in the certificate itself. RFC 6960 §2.2 */
export type CertificateStatus =
  | { readonly is: 'good' }
  | { readonly is: 'unknown' }
  | { readonly is: 'revoked'; readonly at: Temporal.Instant; readonly reason: number }

/** One read by the index of serial numbers. */
export async function findCertificateStatus(db: Kysely<DB>, serial: Buffer): Promise<CertificateStatus> {
  const row = await db
    .selectFrom('certificates')
    .select(['revoked_at', 'revocation_reason'])
    .where('serial', '=', serial)
    .where('signed_at', 'is not', null)
    .modifyEnd(prepared('certificate-status'))
    .executeTakeFirst()
  if (!row) return { is: 'unknown' }
  if (!row.revoked_at) return { is: 'good' }
  return { is: 'revoked', at: row.revoked_at, reason: row.revocation_reason ?? 0 }
}
