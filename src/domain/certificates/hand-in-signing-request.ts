import { type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { RequestKey } from './certificate-request.ts'
import type { ClientSubject } from './client-subject.ts'
import { orderCertificate } from './order-certificate.ts'
import { readSigningRequest, type SigningRequestProblem } from './read-signing-request.ts'

/** Why no certificate comes of a CSR. */
export type HandInRefusal = SigningRequestProblem | 'other-key' | 'key-used' | 'not-open'

/** Orders the certificate of an issued request for the key of this CSR; returns its serial number. C-05, C-06 */
export async function handInSigningRequest(
  work: Work,
  terminal: RequestKey & ClientSubject,
  sent: Buffer,
): Promise<Outcome<Buffer, HandInRefusal>> {
  const read = readSigningRequest(sent, terminal)
  if (!read.done) return refused(read.because)
  const { institution, id } = terminal
  return orderCertificate(work, { institution, id, publicKey: read.value })
}
