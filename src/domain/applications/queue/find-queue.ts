import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Status } from '../application.ts'
import { narrow, type QueueFilter } from './queue-filter.ts'

export interface QueuedApplication {
  readonly institution: string
  readonly id: string
  readonly number: number
  readonly kind: string
  readonly status: Status
  readonly version: number
  readonly receivedAt: Temporal.Instant
  readonly findings: 'wrong' | 'look' | null
  readonly assignedTo: string | null
  readonly assignedName: string | null
  readonly institutionName: string
  /** 機関コード, or the 登録記号番号 of 施術所等; none of a 職域診療所 before its first approval. */
  readonly institutionCode: string | null
}

/** Where a page of the queue ended: the next begins after it. */
export interface QueuePlace {
  readonly receivedAt: Temporal.Instant
  readonly id: string
}

export interface QueuePage {
  readonly filter: QueueFilter
  readonly now: Temporal.Instant
  readonly after?: QueuePlace | undefined
  readonly most: number
  /** Only what waits for a decision, oldest first; otherwise all, newest first. */
  readonly undecided: boolean
}

/** A page of the queue. Pages follow an index, so the last one costs what the first does. B-02 */
export async function findQueue(db: Kysely<DB>, page: QueuePage): Promise<readonly QueuedApplication[]> {
  const { filter, now, after, most, undecided } = page
  const order = undecided ? 'asc' : 'desc'
  const place = sql<boolean>`(a.received_at, a.id) ${sql.raw(undecided ? '>' : '<')} (${after?.receivedAt}, ${after?.id}::uuid)`
  const found = db
    .selectFrom('applications as a')
    .select(['a.institution_id', 'a.id', 'a.received_at'])
    .where((on) => narrow(on, filter, now))
    .$if(undecided, (query) => query.where('a.decided_at', 'is', null))
    .$if(after !== undefined, (query) => query.where(place))
    .orderBy('a.received_at', order)
    .orderBy('a.id', order)
    .limit(most)
  const rows = await db
    .with('found', () => found)
    .selectFrom('found')
    .innerJoin('applications as a', (join) =>
      join.onRef('a.institution_id', '=', 'found.institution_id').onRef('a.id', '=', 'found.id'),
    )
    .innerJoin('institutions as i', 'i.id', 'a.institution_id')
    .leftJoin('operators as o', 'o.id', 'a.assigned_to')
    .select(['a.institution_id as institution', 'a.id', 'a.number', 'a.kind', 'a.status', 'a.version', 'a.findings'])
    .select(['a.received_at as receivedAt', 'a.assigned_to as assignedTo', 'o.name as assignedName'])
    .select((row) => [
      'i.name as institutionName',
      row.fn.coalesce('i.code', 'i.registration_number').as('institutionCode'),
    ])
    .orderBy('a.received_at', order)
    .orderBy('a.id', order)
    .execute()
  return rows as readonly QueuedApplication[]
}
