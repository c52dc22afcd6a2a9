import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'
import type { EntryKind } from './add-entries.ts'
import type { InquiryStatus } from './inquiry.ts'

export interface LockedInquiry {
  readonly id: string
  readonly number: number
  readonly institution: string | null
  readonly email: string
  readonly subject: string
  readonly status: InquiryStatus
  readonly since: Temporal.Instant
  /** The number of the last entry. */
  readonly entries: number
}

/** Until the end of the unit of work nobody else writes to it. */
export async function lockInquiry({ db }: Work, id: string): Promise<LockedInquiry | undefined> {
  const row = await db
    .selectFrom('inquiries')
    .select(['id', 'number', 'institution_id as institution', 'email', 'subject', 'status', 'since', 'entries'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && { ...row, status: row.status as InquiryStatus }
}

interface Typed {
  readonly inquiry: string
  readonly kind: EntryKind
  /** The form it was typed into. */
  readonly form: string
  readonly body: string
}

/**
 * The id under which these words are to be written; undefined where they stand there already: a button pressed twice.
 * Other words in a form that was sent before, after 「戻る」, are not the same: they are written too.
 */
export async function formToWrite(work: Work, { inquiry, kind, form, body }: Typed): Promise<string | undefined> {
  const used = await work.db
    .selectFrom('inquiry_entries')
    .select('number')
    .where('inquiry_id', '=', inquiry)
    .where('form_id', '=', form)
    .executeTakeFirst()
  if (!used) return form
  const same = await work.db
    .selectFrom('inquiry_entries')
    .select('number')
    .where('inquiry_id', '=', inquiry)
    .where('number', '>=', used.number)
    .where('kind', '=', kind)
    .where('body', '=', body)
    .executeTakeFirst()
  return same ? undefined : newId(work)
}
