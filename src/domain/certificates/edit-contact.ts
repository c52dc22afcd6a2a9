import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { RequestKey } from './certificate-request.ts'

export interface Contact {
  readonly contact: string
  readonly phone: string
  readonly email: string
}

/** 「詳細/編集」 before the issue: to whom the letter goes, and where mails go. Refusal: `decided` meanwhile. C-03 */
export async function editContact(
  work: Work,
  { institution, id }: RequestKey,
  { contact, phone, email }: Contact,
): Promise<Outcome<undefined, 'decided'>> {
  const { numUpdatedRows } = await work.db
    .updateTable('certificate_requests')
    .set({ contact, phone, email })
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .where('issued_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('rejected_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return refused('decided')
  record(work, 'edit-certificate-request', { subject: `certificate-request:${id}`, institution })
  return done()
}
