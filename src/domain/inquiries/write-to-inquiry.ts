import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { admit } from '#platform/rate-limit/admit.ts'
import type { Work } from '#platform/work.ts'
import { addEntries } from './add-entries.ts'
import type { InquirySettings } from './inquiry.ts'
import { WRITING_TO_AN_INQUIRY } from './limits.ts'
import { formToWrite, type LockedInquiry, lockInquiry } from './lock-inquiry.ts'

export interface Written {
  /** Of somebody whom the page has let in. */
  readonly inquiry: string
  readonly form: string
  readonly body: string
}

/** Whether who asked may still go on by writing: always, but for a while only once it is over. */
export const isWritable = (
  { status, since }: Pick<LockedInquiry, 'status' | 'since'>,
  now: Temporal.Instant,
  { reopensFor }: Pick<InquirySettings, 'reopensFor'>,
): boolean => status !== 'closed' || Temporal.Instant.compare(now, since.add(reopensFor)) < 0

/**
 * Who asked writes again: it waits for an answer once more, for the operator who had it. Sent twice, it is written once.
 * Refusals: `over` (closed too long ago), `too-many`. P-25
 */
export async function writeToInquiry(
  work: Work,
  written: Written,
  settings: InquirySettings,
): Promise<Outcome<undefined, 'over' | 'too-many'>> {
  const { inquiry: id, body } = written
  const inquiry = await lockInquiry(work, id)
  if (!inquiry) return refused('over')
  const form = await formToWrite(work, { ...written, kind: 'question' })
  if (!form) return done()
  if (!isWritable(inquiry, work.now, settings)) return refused('over')
  if (!(await admit(work.db, work.now, WRITING_TO_AN_INQUIRY, id)).admitted) return refused('too-many')
  const since = inquiry.status === 'waiting' ? inquiry.since : work.now
  await addEntries(work, id, { last: inquiry.entries, status: { is: 'waiting', since } }, [
    ...(inquiry.status === 'closed' ? [{ kind: 'reopened' as const }] : []),
    { kind: 'question', body, form },
  ])
  record(work, 'write-to-inquiry', { subject: `inquiry:${id}`, institution: inquiry.institution ?? undefined })
  return done()
}
