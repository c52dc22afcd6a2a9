import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { RequestKey } from './certificate-request.ts'

/** The applicant cancels before the issue; nothing is owed. Refusal: `decided` meanwhile. C-03 */
export async function cancelRequest(
  work: Work,
  { institution, id }: RequestKey,
): Promise<Outcome<undefined, 'decided'>> {
  const { numUpdatedRows } = await work.db
    .updateTable('certificate_requests')
    .set({ cancelled_at: work.now, given_up_at: work.now })
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .where('issued_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('rejected_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return refused('decided')
  record(work, 'cancel-certificate-request', { subject: `certificate-request:${id}`, institution })
  return done()
}
