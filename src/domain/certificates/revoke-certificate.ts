import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { RevocationReason } from './profile.ts'

export interface Revocation {
  readonly institution: string
  readonly serial: Buffer
  readonly reason: RevocationReason
}

/**
 * From its commit on no door lets this certificate in; the next list and every later answer say so. Never undone.
 * Refusal: `not-valid`, when there is no such certificate or it was revoked before. C-08
 */
export async function revokeCertificate(
  work: Work,
  { institution, serial, reason }: Revocation,
): Promise<Outcome<undefined, 'not-valid'>> {
  const { numUpdatedRows } = await work.db
    .updateTable('certificates')
    .set({ revoked_at: work.now, revocation_reason: reason })
    .where('institution_id', '=', institution)
    .where('serial', '=', serial)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return refused('not-valid')
  const subject = `certificate:${serial.toString('hex')}` as const
  record(work, 'revoke-certificate', { subject, institution, detail: { reason } })
  return done()
}
