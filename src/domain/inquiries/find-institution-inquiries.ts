import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Category, InquiryStatus } from './inquiry.ts'

export interface ListedInquiry {
  readonly id: string
  readonly number: number
  readonly subject: string
  readonly category: Category
  readonly status: InquiryStatus
  readonly receivedAt: Temporal.Instant
  readonly since: Temporal.Instant
}

/** What was asked signed in for an institution, newest first; `before` continues a list. P-25, B-04 */
export const findInstitutionInquiries = async (
  db: Kysely<DB>,
  institution: string,
  { most, before }: { readonly most: number; readonly before?: string | undefined },
): Promise<readonly ListedInquiry[]> =>
  (await db
    .selectFrom('inquiries')
    .select(['id', 'number', 'subject', 'category', 'status', 'received_at as receivedAt', 'since'])
    .where('institution_id', '=', institution)
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(most)
    .execute()) as ListedInquiry[]
