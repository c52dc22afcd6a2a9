import { record } from '#domain/audit/record.ts'
import { queueMail } from '#domain/mails/queue-mail.ts'
import { inquiryAnsweredMail } from '#notices/mail/inquiry-answered.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { addEntries } from './add-entries.ts'
import { findRecipient } from './find-recipient.ts'
import { type InquirySettings, inquiryNumber } from './inquiry.ts'
import { inquiryLink } from './inquiry-link.ts'
import { formToWrite, type LockedInquiry, lockInquiry } from './lock-inquiry.ts'

export interface Answer {
  readonly inquiry: string
  readonly operator: string
  /** The number of the last entry on the page it was written on. */
  readonly seen: number
  readonly form: string
  readonly body: string
  /** It is over with this answer. */
  readonly closes: boolean
}

/**
 * 「回答を送る」: the answer in the thread and as a mail, in one unit of work. Who answers what nobody had takes it. Sent
 * twice, it is answered once. Refusals: `moved` (something was written or done that the operator has not seen). B-09
 */
export async function answerInquiry(
  work: Work,
  answer: Answer,
  settings: InquirySettings,
): Promise<Outcome<undefined, 'moved'>> {
  const { inquiry: id, operator, body, closes } = answer
  const inquiry = await lockInquiry(work, id)
  if (!inquiry) return refused('moved')
  const form = await formToWrite(work, { ...answer, kind: 'answer' })
  if (!form) return done()
  if (inquiry.entries !== answer.seen || inquiry.status === 'closed') return refused('moved')
  const mail = await mailAnswer(work, inquiry, answer, settings)
  await addEntries(
    work,
    id,
    { last: inquiry.entries, status: { is: closes ? 'closed' : 'answered', since: work.now } },
    [{ kind: 'answer', operator, body, form, mail }, ...(closes ? [{ kind: 'closed' as const, operator }] : [])],
  )
  await work.db
    .updateTable('inquiries')
    .set({ assigned_to: operator })
    .where('id', '=', id)
    .where('assigned_to', 'is', null)
    .execute()
  const institution = inquiry.institution ?? undefined
  record(work, 'answer-inquiry', { subject: `inquiry:${id}`, institution })
  if (closes) record(work, 'close-inquiry', { subject: `inquiry:${id}`, institution })
  return done()
}

async function mailAnswer(
  work: Work,
  inquiry: LockedInquiry,
  { body, closes }: Answer,
  settings: InquirySettings,
): Promise<string> {
  const recipient = await findRecipient(work, inquiry)
  const link = await inquiryLink(work, { inquiry: inquiry.id, institution: inquiry.institution }, settings)
  const mail = inquiryAnsweredMail(work.letterhead, {
    number: inquiryNumber(inquiry.number),
    ...(recipient.name !== undefined && { known: { name: recipient.name, subject: inquiry.subject } }),
    answer: body,
    link,
    ...(closes && { reopensUntil: work.now.add(settings.reopensFor) }),
  })
  return queueMail(work, {
    to: recipient.email,
    kind: 'inquiry-answered',
    ...(inquiry.institution !== null && { institution: inquiry.institution }),
    ...mail,
  })
}
