import { record } from '#domain/audit/record.ts'
import type { Work } from '#platform/work.ts'
import { addEntries } from './add-entries.ts'
import { formToWrite, lockInquiry } from './lock-inquiry.ts'

export interface InquiryNote {
  readonly inquiry: string
  readonly operator: string
  readonly form: string
  readonly body: string
}

/** 「メモを残す」: for operators only; who asked never sees it. Sent twice, it is noted once. B-09 */
export async function noteInquiry(work: Work, note: InquiryNote): Promise<void> {
  const { inquiry: id, operator, body } = note
  const inquiry = await lockInquiry(work, id)
  const form = inquiry && (await formToWrite(work, { ...note, kind: 'note' }))
  if (!form) return
  await addEntries(work, id, { last: inquiry.entries }, [{ kind: 'note', operator, body, form }])
  record(work, 'note-inquiry', { subject: `inquiry:${id}`, institution: inquiry.institution ?? undefined })
}
