import { record } from '#domain/audit/record.ts'
import type { Work } from '#platform/work.ts'
import { addEntries } from './add-entries.ts'
import { isWritten, lockInquiry } from './lock-inquiry.ts'

export interface InquiryNote {
  readonly inquiry: string
  readonly operator: string
  readonly form: string
  readonly body: string
}

/** 「メモを残す」: for operators only; who asked never sees it. Sent twice, it is noted once. B-09 */
export async function noteInquiry(work: Work, { inquiry: id, operator, form, body }: InquiryNote): Promise<void> {
  const inquiry = await lockInquiry(work, id)
  if (!inquiry || (await isWritten(work, id, form))) return
  await addEntries(work, id, { last: inquiry.entries }, [{ kind: 'note', operator, body, form }])
  record(work, 'note-inquiry', { subject: `inquiry:${id}`, institution: inquiry.institution ?? undefined })
}
