import { type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { OrderKey } from './await-certificate.ts'
import type { ClientSubject } from './client-subject.ts'
import { readSigningRequest, type SigningRequestProblem } from './read-signing-request.ts'
import { type RenewalRefusal, renewCertificate } from './renew-certificate.ts'

/** Why no next certificate comes of a CSR. */
export type RenewalRequestRefusal = SigningRequestProblem | RenewalRefusal

/**
 * Orders the certificate that follows the one that was shown, for the key of this CSR; returns its serial number. The
 * subject stays as it is. C-06, C-09
 */
export async function renewWithRequest(
  work: Work,
  shown: OrderKey,
  sent: Buffer,
): Promise<Outcome<Buffer, RenewalRequestRefusal>> {
  const terminal = await findSubject(work, shown)
  if (!terminal) return refused('not-valid')
  const read = readSigningRequest(sent, terminal)
  if (!read.done) return refused(read.because)
  const { institution, serial } = shown
  return renewCertificate(work, { institution, serial, publicKey: read.value })
}

async function findSubject({ db }: Work, { institution, serial }: OrderKey): Promise<ClientSubject | undefined> {
  const row = await db
    .selectFrom('certificates as c')
    .innerJoin('certificate_requests as r', (join) =>
      join.onRef('r.institution_id', '=', 'c.institution_id').onRef('r.id', '=', 'c.request_id'),
    )
    .select(['r.code', 'r.terminal', 'r.request_number as requestNumber'])
    .where('c.institution_id', '=', institution)
    .where('c.serial', '=', serial)
    .executeTakeFirst()
  return row && { ...row, requestNumber: row.requestNumber ?? '' }
}
