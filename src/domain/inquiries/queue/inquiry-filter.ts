import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { type AgeBand, bandEdges } from '#domain/applications/queue/age-band.ts'
import type { Category, InquiryStatus } from '../inquiry.ts'

/** What the inquiries are narrowed to; what is not given does not narrow them. */
export interface InquiryFilter {
  readonly status?: InquiryStatus | undefined
  readonly category?: Category | undefined
  /** Since it waits, was answered or was closed. */
  readonly age?: AgeBand | undefined
  /** The id of an operator, or null for those that nobody has. */
  readonly assignedTo?: string | null | undefined
  /** 機関コード, of the institution or as a stranger typed it. */
  readonly institutionCode?: string | undefined
  /** Words that stand in it: subject, thread, name, mail address, name of the institution. */
  readonly text?: string | undefined
}

/** The conditions on `inquiries as q`. */
export function narrow(
  on: ExpressionBuilder<{ q: DB['inquiries'] }, 'q'>,
  filter: InquiryFilter,
  now: Temporal.Instant,
) {
  const { status, category, age, assignedTo, institutionCode, text } = filter
  const conditions = [sql<SqlBool>`true`]
  if (status) conditions.push(sql`q.status = ${status}`)
  if (category) conditions.push(sql`q.category = ${category}`)
  if (assignedTo === null) conditions.push(sql`q.assigned_to is null`)
  if (assignedTo) conditions.push(sql`q.assigned_to = ${assignedTo}`)
  if (institutionCode)
    conditions.push(sql`(q.institution_code = ${institutionCode}
      or q.institution_id = (select id from institutions where code = ${institutionCode}))`)
  if (age) {
    const { from, until } = bandEdges(age, now)
    if (from) conditions.push(sql`q.since > ${from}`)
    if (until) conditions.push(sql`q.since <= ${until}`)
  }
  if (text) conditions.push(holds(text))
  return on.and(conditions)
}

/** Full and half width, capitals and small letters are the same to who searches. The column `words` is folded alike. */
const holds = (text: string) => {
  const words = text.normalize('NFKC').toLowerCase()
  return sql<SqlBool>`(strpos(q.words, ${words}) > 0
    or exists (select from inquiry_entries e where e.inquiry_id = q.id and strpos(e.words, ${words}) > 0)
    or q.institution_id in (select id from institutions where strpos(name, ${text}) > 0))`
}
