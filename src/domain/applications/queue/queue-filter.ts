import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Status } from '../application.ts'
import { type AgeBand, bandEdges } from './age-band.ts'

/** What the checks found, at its heaviest. */
export type Weight = 'wrong' | 'look' | 'none'

/** What the queue is narrowed to; what is not given does not narrow it. */
export interface QueueFilter {
  readonly kinds?: readonly string[] | undefined
  readonly statuses?: readonly Status[] | undefined
  readonly age?: AgeBand | undefined
  /** The id of an operator, or null for those that nobody has. */
  readonly assignedTo?: string | null | undefined
  readonly weight?: Weight | undefined
  /** 機関コード */
  readonly institutionCode?: string | undefined
}

/** The conditions on `applications as a`. */
export function narrow(
  on: ExpressionBuilder<{ a: DB['applications'] }, 'a'>,
  filter: QueueFilter,
  now: Temporal.Instant,
) {
  const { kinds, statuses, age, assignedTo, weight, institutionCode } = filter
  const conditions = [sql<SqlBool>`true`]
  if (kinds) conditions.push(sql`a.kind = any(${kinds})`)
  if (statuses) conditions.push(sql`a.status = any(${statuses})`)
  if (assignedTo === null) conditions.push(sql`a.assigned_to is null`)
  if (assignedTo) conditions.push(sql`a.assigned_to = ${assignedTo}`)
  if (weight) conditions.push(weight === 'none' ? sql`a.findings is null` : sql`a.findings = ${weight}`)
  if (institutionCode)
    conditions.push(sql`a.institution_id = (select id from institutions where code = ${institutionCode})`)
  if (age) {
    const { from, until } = bandEdges(age, now)
    if (from) conditions.push(sql`a.received_at > ${from}`)
    if (until) conditions.push(sql`a.received_at <= ${until}`)
  }
  return on.and(conditions)
}
