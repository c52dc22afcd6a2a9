import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Payment } from './apply-for-certificate.ts'
import type { RequestKey } from './certificate-request.ts'

/** A request and the certificate that came of it: the newest that was signed. */
export interface FoundRequest extends RequestKey {
  readonly code: string
  readonly terminal: string
  readonly institutionName: string
  readonly contact: string
  readonly phone: string
  readonly email: string
  readonly payment: Payment
  readonly appliedAt: Temporal.Instant
  readonly cancelledAt: Temporal.Instant | null
  readonly rejectedAt: Temporal.Instant | null
  readonly rejectionReason: string | null
  readonly issuedAt: Temporal.Instant | null
  readonly requestNumber: string | null
  readonly downloadUntil: Temporal.Instant | null
  readonly downloadedAt: Temporal.Instant | null
  readonly letter: string | null
  /** Of its certificate, or of the request that nobody had fetched. */
  readonly revokedAt: Temporal.Instant | null
  readonly revocationReason: number | null
  /** 証明書有効期限, from the issue on. */
  readonly notAfter: Temporal.Instant | null
  readonly serial: Buffer | null
}

/** Requests as portal and desk show them; the caller says which, and in what order. */
export const selectRequests = (db: Kysely<DB>) =>
  db
    .selectFrom('certificate_requests as r')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('certificates')
          .select(['serial', 'not_after', 'revoked_at', 'revocation_reason'])
          .whereRef('institution_id', '=', 'r.institution_id')
          .whereRef('request_id', '=', 'r.id')
          .where('signed_at', 'is not', null)
          .orderBy('generation', 'desc')
          .limit(1)
          .as('c'),
      (join) => join.onTrue(),
    )
    .select([
      'r.institution_id as institution',
      'r.id',
      'r.code',
      'r.terminal',
      'r.institution_name as institutionName',
    ])
    .select(['r.contact', 'r.phone', 'r.email', sql<Payment>`r.payment`.as('payment'), 'r.applied_at as appliedAt'])
    .select(['r.cancelled_at as cancelledAt', 'r.rejected_at as rejectedAt', 'r.rejection_reason as rejectionReason'])
    .select(['r.issued_at as issuedAt', 'r.request_number as requestNumber', 'r.download_until as downloadUntil'])
    .select(['r.downloaded_at as downloadedAt', 'r.letter_id as letter', 'c.serial'])
    .select(({ fn }) => [
      fn.coalesce('c.not_after', 'r.not_after').as('notAfter'),
      fn.coalesce('c.revoked_at', 'r.revoked_at').as('revokedAt'),
      fn.coalesce('c.revocation_reason', 'r.revocation_reason').as('revocationReason'),
    ])
