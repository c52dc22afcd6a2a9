import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { REVIEWABLE, type Status } from './application.ts'

export interface QueuedApplication {
  readonly institution: string
  readonly id: string
  readonly number: number
  readonly kind: string
  readonly status: Status
  readonly version: number
  readonly receivedAt: Temporal.Instant
  readonly institutionName: string
  readonly institutionCode: string | null
}

/** Where a page of the queue ended: the next begins after it. */
export interface QueuePlace {
  readonly receivedAt: Temporal.Instant
  readonly id: string
}

export interface QueueFilter {
  readonly kind?: string | undefined
  /** One of those that wait for a reviewer; both unless it is given. */
  readonly status?: Status | undefined
  readonly after?: QueuePlace | undefined
  readonly most: number
}

/** What waits for a reviewer, oldest first; pages follow the index, so the last one costs what the first does. B-02 */
export async function findQueue(
  db: Kysely<DB>,
  { kind, status, after, most }: QueueFilter,
): Promise<readonly QueuedApplication[]> {
  const rows = await db
    .selectFrom('applications as a')
    .innerJoin('institutions as i', 'i.id', 'a.institution_id')
    .select(['a.institution_id as institution', 'a.id', 'a.number', 'a.kind', 'a.status', 'a.version'])
    .select(['a.received_at as receivedAt', 'i.name as institutionName', 'i.code as institutionCode'])
    .where('a.status', 'in', REVIEWABLE)
    .$if(status !== undefined, (query) => query.where('a.status', '=', status ?? ''))
    .$if(kind !== undefined, (query) => query.where('a.kind', '=', kind ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(a.received_at, a.id) > (${after?.receivedAt}, ${after?.id}::uuid)`),
    )
    .orderBy('a.received_at')
    .orderBy('a.id')
    .limit(most)
    .execute()
  return rows as readonly QueuedApplication[]
}
