import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Category, InquiryStatus } from './inquiry.ts'

/** An inquiry as operators see it. */
export interface Inquiry {
  readonly id: string
  readonly number: number
  readonly institution: { readonly id: string; readonly name: string; readonly code: string | null } | null
  readonly name: string
  readonly email: string
  /** As a stranger typed it. */
  readonly institutionCode: string | null
  readonly category: Category
  readonly subject: string
  readonly receivedAt: Temporal.Instant
  readonly status: InquiryStatus
  readonly since: Temporal.Instant
  readonly assigned: { readonly id: string; readonly name: string } | null
  /** The number of the last entry. */
  readonly entries: number
}

export async function findInquiry(db: Kysely<DB>, id: string): Promise<Inquiry | undefined> {
  const row = await db
    .selectFrom('inquiries as q')
    .leftJoin('institutions as i', 'i.id', 'q.institution_id')
    .leftJoin('operators as o', 'o.id', 'q.assigned_to')
    .select(['q.id', 'q.number', 'q.name', 'q.email', 'q.institution_code as institutionCode', 'q.category'])
    .select(['q.subject', 'q.received_at as receivedAt', 'q.status', 'q.since', 'q.entries'])
    .select(['i.id as institution', 'i.name as institutionName'])
    .select((on) => on.fn.coalesce('i.code', 'i.registration_number').as('code'))
    .select(['o.id as operator', 'o.name as operatorName'])
    .where('q.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { institution, institutionName, code, operator, operatorName, ...rest } = row
  return {
    ...rest,
    category: row.category as Category,
    status: row.status as InquiryStatus,
    institution: institution === null ? null : { id: institution, name: institutionName ?? '', code },
    assigned: operator === null ? null : { id: operator, name: operatorName ?? '' },
  }
}

/** The id of the inquiry of this number. */
export async function findInquiryByNumber(db: Kysely<DB>, number: number): Promise<string | undefined> {
  const row = await db.selectFrom('inquiries').select('id').where('number', '=', number).executeTakeFirst()
  return row?.id
}
