import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { startOf } from '#platform/clock/clock.ts'
import type { Detail } from '../entry.ts'
import type { AuditCriteria, AuditPlace } from './audit-criteria.ts'

export interface FoundEntry extends AuditPlace {
  readonly action: string
  readonly outcome: string
  readonly actor_kind: string
  readonly actor_id: string | null
  readonly via: string
  readonly address: string | null
  readonly request: string | null
  readonly institution_id: string | null
  readonly subject: string | null
  readonly detail: Detail
}

export interface Page {
  readonly after?: AuditPlace | undefined
  readonly most: number
}

/**
 * Entries that meet the criteria, newest first. Bounds of time prune the partitions, and pages go on from a place in
 * the index: the last page costs what the first does. B-10
 */
export async function searchAudit(
  db: Kysely<DB>,
  criteria: AuditCriteria,
  { after, most }: Page,
): Promise<readonly FoundEntry[]> {
  const rows = await matching(db, criteria)
    .select(['at', 'chain', 'seq', 'action', 'outcome', 'actor_kind', 'actor_id', 'via', 'address', 'request'])
    .select(['institution_id', 'subject', 'detail'])
    .$if(after !== undefined, (query) =>
      query
        .where('at', '<=', after?.at as Temporal.Instant)
        .where(sql<boolean>`(at, chain, seq) < (${after?.at}, ${after?.chain}, ${after?.seq})`),
    )
    .orderBy('at', 'desc')
    .orderBy('chain', 'desc')
    .orderBy('seq', 'desc')
    .limit(most)
    .execute()
  return rows as readonly FoundEntry[]
}

/** How many there are, counted up to `most`. */
export async function countAudit(db: Kysely<DB>, criteria: AuditCriteria, most: number): Promise<number> {
  const { count } = await db
    .selectFrom(matching(db, criteria).select('seq').limit(most).as('found'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function matching(db: Kysely<DB>, criteria: AuditCriteria) {
  const { from, to, actors, outcome, action, institution, subject, via, address } = criteria
  let query = db.selectFrom('audit_entries')
  if (from) query = query.where('at', '>=', startOf(from))
  if (to) query = query.where('at', '<', startOf(to.add({ days: 1 })))
  if (actors) query = query.where('actor_id', 'in', [...actors])
  if (action) query = query.where('action', '=', action)
  if (institution) query = query.where('institution_id', '=', institution)
  if (subject) query = query.where('subject', '=', subject)
  if (via) query = query.where('via', '=', via)
  if (address) query = query.where('address', '=', address)
  if (outcome) query = query.where('outcome', outcome === 'done' ? '=' : '<>', 'done')
  return query
}
