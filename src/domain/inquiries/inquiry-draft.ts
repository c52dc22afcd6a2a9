import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Category, InquiryOwner, Question } from './inquiry.ts'

/** What was typed can be seen and sent for so long. Our choice. */
export const DRAFT_LIVES = Temporal.Duration.from({ hours: 24 })

/** Where something was typed: by whom, in which browser. */
export interface DraftPlace {
  readonly id: string
  readonly browser: Buffer
  /** Who was signed in; undefined for strangers. */
  readonly owner: InquiryOwner | undefined
}

export interface InquiryDraft {
  readonly id: string
  readonly question: Question
  /** What became of it. */
  readonly sent: { readonly inquiry: string; readonly number: number } | undefined
}

/** What was typed in this browser by this person; undefined for everybody else, and after a day. P-25 */
export async function findInquiryDraft(
  db: Kysely<DB>,
  now: Temporal.Instant,
  { id, browser, owner }: DraftPlace,
): Promise<InquiryDraft | undefined> {
  const row = await db
    .selectFrom('inquiry_drafts as d')
    .leftJoin('inquiries as q', 'q.id', 'd.inquiry_id')
    .select(['d.id', 'd.name', 'd.email', 'd.institution_code', 'd.category', 'd.subject', 'd.body', 'd.inquiry_id'])
    .select('q.number')
    .where('d.id', '=', id)
    .where('d.browser_hash', '=', browser)
    .where('d.institution_id', 'is not distinct from', owner?.institution ?? null)
    .where('d.portal_user_id', 'is not distinct from', owner?.user ?? null)
    .where('d.drafted_at', '>', now.subtract(DRAFT_LIVES))
    .executeTakeFirst()
  if (!row) return undefined
  const { name, email, subject, body, institution_code: institutionCode, inquiry_id: inquiry, number } = row
  const question = { name, email, institutionCode, category: row.category as Category, subject, body }
  return { id: row.id, question, sent: inquiry === null || number === null ? undefined : { inquiry, number } }
}
