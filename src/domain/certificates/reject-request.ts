import { record } from '#domain/audit/record.ts'
import { queueMail } from '#domain/mails/queue-mail.ts'
import { certificateRejectedMail } from '#notices/mail/certificate-rejected.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { RequestKey } from './certificate-request.ts'

/** 却下, with the reason mailed to the address of the request. Refusal: `decided` meanwhile. B-07 */
export async function rejectRequest(
  work: Work,
  { institution, id, reason }: RequestKey & { readonly reason: string },
): Promise<Outcome<undefined, 'decided'>> {
  const row = await work.db
    .updateTable('certificate_requests')
    .set({ rejected_at: work.now, rejection_reason: reason, given_up_at: work.now })
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .where('issued_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('rejected_at', 'is', null)
    .returning(['email', 'contact', 'terminal'])
    .executeTakeFirst()
  if (!row) return refused('decided')
  const mail = certificateRejectedMail(work.letterhead, { ...row, reason })
  await queueMail(work, { to: row.email, kind: 'certificate-rejected', institution, ...mail })
  record(work, 'reject-certificate-request', { subject: `certificate-request:${id}`, institution })
  return done()
}
