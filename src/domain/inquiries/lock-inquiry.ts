import type { Work } from '#platform/work.ts'
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

/** Whether what was typed into this form stands there already: a button pressed twice, or 「戻る」 and again. */
export async function isWritten({ db }: Work, id: string, form: string): Promise<boolean> {
  const row = await db
    .selectFrom('inquiry_entries')
    .select('number')
    .where('inquiry_id', '=', id)
    .where('form_id', '=', form)
    .executeTakeFirst()
  return row !== undefined
}
