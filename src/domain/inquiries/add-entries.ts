import type { Work } from '#platform/work.ts'
import type { InquiryStatus } from './inquiry.ts'

export const ENTRY_KINDS = ['question', 'answer', 'note', 'assigned', 'closed', 'reopened'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

export interface NewEntry {
  readonly kind: EntryKind
  readonly operator?: string
  readonly body?: string
  readonly form?: string
  readonly mail?: string
}

interface After {
  /** The number of the last entry before these. */
  readonly last: number
  /** How it stands from now on, and since when. */
  readonly status?: { readonly is: InquiryStatus; readonly since: Temporal.Instant }
}

/** Adds to the thread of an inquiry that is locked. */
export async function addEntries(
  { db, now }: Work,
  inquiry: string,
  { last, status }: After,
  entries: readonly NewEntry[],
): Promise<void> {
  const rows = entries.map(({ kind, operator, body, form, mail }, index) => ({
    inquiry_id: inquiry,
    number: last + index + 1,
    kind,
    at: now,
    operator_id: operator ?? null,
    body: body ?? null,
    form_id: form ?? null,
    mail_id: mail ?? null,
  }))
  await db.insertInto('inquiry_entries').values(rows).execute()
  await db
    .updateTable('inquiries')
    .set({ entries: last + rows.length, ...(status && { status: status.is, since: status.since }) })
    .where('id', '=', inquiry)
    .execute()
}
