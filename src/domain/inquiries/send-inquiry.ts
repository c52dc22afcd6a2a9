import { record } from '#domain/audit/record.ts'
import { queueMail } from '#domain/mails/queue-mail.ts'
import { inquiryReceivedMail } from '#notices/mail/inquiry-received.ts'
import { newId } from '#platform/new-id.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { admit, type RateLimit } from '#platform/rate-limit/admit.ts'
import { networkOf } from '#platform/rate-limit/network-of.ts'
import type { Work } from '#platform/work.ts'
import { CATEGORIES, type InquirySettings, inquiryNumber, type Question } from './inquiry.ts'
import { type DraftPlace, findInquiryDraft } from './inquiry-draft.ts'
import { inquiryLink } from './inquiry-link.ts'
import {
  INQUIRIES_FROM_A_BROWSER,
  INQUIRIES_FROM_A_NETWORK,
  INQUIRIES_OF_A_MAILBOX,
  INQUIRIES_OF_AN_INSTITUTION,
  mailboxOf,
} from './limits.ts'

/**
 * 「送信する」: spends the draft, and tells its receipt by mail. A mail to an address that nobody has proved to read says
 * nothing that was typed: the form must not carry anybody's words to others. Pressed again it leads to the same
 * inquiry. Refusals: `gone` (another browser's or person's, or a day old), `too-many` (the draft stays). P-25
 */
export async function sendInquiry(
  work: Work,
  place: DraftPlace,
  settings: InquirySettings,
): Promise<Outcome<undefined, 'gone' | 'too-many'>> {
  await lockDraft(work, place)
  const draft = await findInquiryDraft(work.db, work.now, place)
  if (!draft) return refused('gone')
  if (draft.sent) return done()
  if (!(await mayAsk(work, place, draft.question))) return refused('too-many')
  const { id, number } = await addInquiry(work, place, draft.question)
  const link = await inquiryLink(work, { inquiry: id, institution: place.owner?.institution ?? null }, settings)
  const mail = inquiryReceivedMail(work.letterhead, {
    number: inquiryNumber(number),
    category: CATEGORIES[draft.question.category],
    ...(place.owner && { known: { name: draft.question.name, subject: draft.question.subject } }),
    link,
  })
  const institution = place.owner && { institution: place.owner.institution }
  const mailId = await queueMail(work, { to: draft.question.email, kind: 'inquiry-received', ...institution, ...mail })
  await work.db
    .insertInto('inquiry_entries')
    .values({
      inquiry_id: id,
      number: 1,
      kind: 'question',
      at: work.now,
      body: draft.question.body,
      form_id: place.id,
      mail_id: mailId,
    })
    .execute()
  await work.db
    .updateTable('inquiry_drafts')
    .set({ sent_at: work.now, inquiry_id: id })
    .where('id', '=', place.id)
    .execute()
  record(work, 'send-inquiry', { subject: `inquiry:${id}`, detail: { number, category: draft.question.category } })
  return done()
}

/** A second press waits here for the first. */
const lockDraft = ({ db }: Work, { id }: DraftPlace) =>
  db.selectFrom('inquiry_drafts').select('id').where('id', '=', id).forUpdate().execute()

async function mayAsk({ db, now, actor }: Work, { browser, owner }: DraftPlace, { email }: Question) {
  const limits: readonly (readonly [RateLimit, string])[] = [
    [INQUIRIES_FROM_A_NETWORK, networkOf(actor.address ?? '')],
    [INQUIRIES_FROM_A_BROWSER, browser.toString('base64url')],
    owner ? [INQUIRIES_OF_AN_INSTITUTION, owner.institution] : [INQUIRIES_OF_A_MAILBOX, mailboxOf(email)],
  ]
  for (const [limit, subject] of limits) if (!(await admit(db, now, limit, subject)).admitted) return false
  return true
}

const addInquiry = (work: Work, { owner }: DraftPlace, question: Question) =>
  work.db
    .insertInto('inquiries')
    .values({
      id: newId(work),
      institution_id: owner?.institution ?? null,
      portal_user_id: owner?.user ?? null,
      name: question.name,
      email: question.email,
      institution_code: owner ? null : question.institutionCode,
      category: question.category,
      subject: question.subject,
      received_at: work.now,
      status: 'waiting',
      since: work.now,
      entries: 1,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
