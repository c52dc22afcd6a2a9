import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

export interface QueueViewEntry {
  readonly id: string
  readonly name: string
  readonly filter: string
  readonly sharedAt: Temporal.Instant | null
  readonly operator: string
  readonly operatorName: string
}

/** One's own views and those that colleagues share, by name. B-02 */
export const findQueueViews = (db: Kysely<DB>, operator: string): Promise<readonly QueueViewEntry[]> =>
  db
    .selectFrom('queue_views as v')
    .innerJoin('operators as o', 'o.id', 'v.operator_id')
    .select(['v.id', 'v.name', 'v.filter', 'v.shared_at as sharedAt'])
    .select(['v.operator_id as operator', 'o.name as operatorName'])
    .where((on) => on.or([on('v.operator_id', '=', operator), on('v.shared_at', 'is not', null)]))
    .orderBy('v.name')
    .orderBy('v.id')
    .execute()
