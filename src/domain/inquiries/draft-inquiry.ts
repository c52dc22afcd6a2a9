import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'
import type { Question } from './inquiry.ts'
import { type DraftPlace, findInquiryDraft } from './inquiry-draft.ts'

/**
 * Keeps what was typed until it is sent. The same form overwrites its draft; once it was sent, the same words lead to
 * what became of them, and other words make a draft of their own. Returns the draft's id. P-25
 */
export async function draftInquiry(work: Work, place: DraftPlace, question: Question): Promise<string> {
  const { id, browser, owner } = place
  const columns = {
    institution_id: owner?.institution ?? null,
    portal_user_id: owner?.user ?? null,
    name: question.name,
    email: question.email,
    institution_code: question.institutionCode,
    category: question.category,
    subject: question.subject,
    body: question.body,
    drafted_at: work.now,
  }
  const insert = (draft: string) =>
    work.db
      .insertInto('inquiry_drafts')
      .values({ id: draft, browser_hash: browser, ...columns })
      .returning('id')
  const drafted = await insert(id)
    .onConflict((row) =>
      row
        .column('id')
        .doUpdateSet(columns)
        .where('inquiry_drafts.browser_hash', '=', browser)
        .where('inquiry_drafts.portal_user_id', 'is not distinct from', owner?.user ?? null)
        .where('inquiry_drafts.sent_at', 'is', null),
    )
    .executeTakeFirst()
  if (drafted) return drafted.id
  const sent = await findInquiryDraft(work.db, work.now, place)
  if (sent && saysTheSame(sent.question, question)) return id
  return (await insert(newId(work)).executeTakeFirstOrThrow()).id
}

const saysTheSame = (a: Question, b: Question) =>
  (Object.keys(a) as (keyof Question)[]).every((key) => a[key] === b[key])
