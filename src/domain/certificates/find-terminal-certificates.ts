import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { RequestKey } from './certificate-request.ts'

export interface TerminalCertificate {
  readonly serial: Buffer
  readonly generation: number
  readonly notBefore: Temporal.Instant
  readonly notAfter: Temporal.Instant
  readonly signedAt: Temporal.Instant | null
  readonly problem: string | null
  readonly revokedAt: Temporal.Instant | null
  readonly revocationReason: number | null
}

/** Every certificate of a request, the newest first: the first and its renewals. B-07 */
export const findTerminalCertificates = (
  db: Kysely<DB>,
  { institution, id }: RequestKey,
): Promise<readonly TerminalCertificate[]> =>
  db
    .selectFrom('certificates')
    .select(['serial', 'generation', 'not_before as notBefore', 'not_after as notAfter', 'signed_at as signedAt'])
    .select(['problem', 'revoked_at as revokedAt', 'revocation_reason as revocationReason'])
    .where('institution_id', '=', institution)
    .where('request_id', '=', id)
    .orderBy('generation', 'desc')
    .execute()
