import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Category, InquiryStatus } from '../inquiry.ts'
import { type InquiryFilter, narrow } from './inquiry-filter.ts'

export interface QueuedInquiry {
  readonly id: string
  readonly number: number
  readonly subject: string
  readonly category: Category
  readonly name: string
  readonly status: InquiryStatus
  readonly since: Temporal.Instant
  readonly assignedName: string | null
  /** Of who asked signed in. */
  readonly institutionName: string | null
}

/** Where a page of the list ended: the next begins after it. */
export interface InquiryPlace {
  readonly since: Temporal.Instant
  readonly id: string
}

export interface InquiryPage {
  readonly filter: InquiryFilter
  readonly now: Temporal.Instant
  readonly after?: InquiryPlace | undefined
  readonly most: number
}

/** A page of the inquiries: what waits from the oldest, all else from the newest. Pages follow an index. B-09 */
export async function findInquiryQueue(db: Kysely<DB>, page: InquiryPage): Promise<readonly QueuedInquiry[]> {
  const { filter, now, after, most } = page
  const rises = filter.status === 'waiting'
  const place = sql<boolean>`(q.since, q.id) ${sql.raw(rises ? '>' : '<')} (${after?.since}, ${after?.id}::uuid)`
  const rows = await db
    .selectFrom('inquiries as q')
    .leftJoin('institutions as i', 'i.id', 'q.institution_id')
    .leftJoin('operators as o', 'o.id', 'q.assigned_to')
    .select(['q.id', 'q.number', 'q.subject', 'q.category', 'q.name', 'q.status', 'q.since'])
    .select(['o.name as assignedName', 'i.name as institutionName'])
    .where((on) => narrow(on as never, filter, now))
    .$if(after !== undefined, (query) => query.where(place))
    .orderBy('q.since', rises ? 'asc' : 'desc')
    .orderBy('q.id', rises ? 'asc' : 'desc')
    .limit(most)
    .execute()
  return rows as QueuedInquiry[]
}
