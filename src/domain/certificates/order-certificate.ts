import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { RequestKey } from './certificate-request.ts'
import { newSerial } from './new-serial.ts'

export interface Order extends RequestKey {
  /** SubjectPublicKeyInfo in DER, whose key the applicant proved to hold. */
  readonly publicKey: Buffer
}

/**
 * Orders the certificate of an issued request for this key, in one statement, which waits for a revocation under way.
 * The same key again is the same order, and returns its serial number; so a second download costs nothing.
 * Refusals: `other-key`, when the request has a certificate for another key; `key-used`, in another request;
 * `not-open`, when the request is not issued, revoked, or its download has ended. C-05
 */
export async function orderCertificate(
  work: Work,
  { institution, id, publicKey }: Order,
): Promise<Outcome<Buffer, 'other-key' | 'key-used' | 'not-open'>> {
  const serial = newSerial(work.random)
  const { rows } = await sql<{ serial: Buffer }>`
    insert into certificates (institution_id, serial, request_id, generation, public_key, not_before, not_after, ordered_at)
    select institution_id, ${serial}, id, 1, ${publicKey}, not_before, not_after, ${work.now}
    from certificate_requests
    where institution_id = ${institution} and id = ${id} and issued_at is not null and download_until > ${work.now}
      and revoked_at is null
    for share
    on conflict do nothing
    returning serial`.execute(work.db)
  if (rows.length > 0) {
    record(work, 'order-certificate', { subject: `certificate:${serial.toString('hex')}`, institution })
    return done(serial)
  }
  return earlierOrder(work, { institution, id, publicKey })
}

async function earlierOrder({ db, now }: Work, { institution, id, publicKey }: Order) {
  const open = await db
    .selectFrom('certificate_requests')
    .select('id')
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .where('download_until', '>', now)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (!open) return refused('not-open')
  const earlier = await db
    .selectFrom('certificates')
    .select(['serial', 'public_key'])
    .where('institution_id', '=', institution)
    .where('request_id', '=', id)
    .where('generation', '=', 1)
    .executeTakeFirst()
  if (!earlier) return refused('key-used')
  return earlier.public_key.equals(publicKey) ? done(earlier.serial) : refused('other-key')
}
