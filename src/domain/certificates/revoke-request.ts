import { record } from '#domain/audit/record.ts'
import { queueMail } from '#domain/mails/queue-mail.ts'
import { certificateRevokedMail } from '#notices/mail/certificate-revoked.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { RequestKey } from './certificate-request.ts'
import { REVOCATION_REASONS, type RevocationReason } from './profile.ts'
import { revokeCertificate } from './revoke-certificate.ts'

export interface RequestRevocation extends RequestKey {
  readonly reason: RevocationReason
}

/**
 * 「証明書の失効」: every certificate of this terminal, renewed ones too; where none was fetched yet, its two IDs open
 * nothing any more. The terminal can be applied for again. A mail says so to the address of the request.
 * Refusal: `not-valid`, when there was nothing left to revoke. C-03, C-08
 */
export async function revokeRequest(
  work: Work,
  { institution, id, reason }: RequestRevocation,
): Promise<Outcome<undefined, 'not-valid'>> {
  const request = await lockRequest(work, { institution, id })
  if (!request || request.revoked_at) return refused('not-valid')
  const certificates = await findUsable(work, { institution, id })
  const isOpen = request.download_until && Temporal.Instant.compare(request.download_until, work.now) > 0
  if (certificates.length === 0 && (request.has_certificate || !isOpen)) return refused('not-valid')
  for (const { serial } of certificates) await revokeCertificate(work, { institution, serial, reason })
  await work.db
    .updateTable('certificate_requests')
    .set({ revoked_at: work.now, revocation_reason: reason, given_up_at: work.now })
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .execute()
  const mail = certificateRevokedMail(work.letterhead, { ...request, at: work.now, reason: REVOCATION_REASONS[reason] })
  await queueMail(work, { to: request.email, kind: 'certificate-revoked', institution, ...mail })
  record(work, 'revoke-certificate-request', { subject: `certificate-request:${id}`, institution, detail: { reason } })
  return done()
}

/** Orders and renewals of this request wait until the revocation is over, and then find that it is. */
const lockRequest = ({ db }: Work, { institution, id }: RequestKey) =>
  db
    .selectFrom('certificate_requests as r')
    .select(['contact', 'email', 'terminal', 'code', 'request_number', 'download_until', 'revoked_at'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('certificates as c')
          .whereRef('c.institution_id', '=', 'r.institution_id')
          .whereRef('c.request_id', '=', 'r.id')
          .select('c.serial'),
      ).as('has_certificate'),
    )
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .where('issued_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst()

const findUsable = ({ db, now }: Work, { institution, id }: RequestKey) =>
  db
    .selectFrom('certificates')
    .select('serial')
    .where('institution_id', '=', institution)
    .where('request_id', '=', id)
    .where('revoked_at', 'is', null)
    .where('not_after', '>', now)
    .execute()
