import { record } from '#domain/audit/record.ts'
import { lockOperator } from '#domain/operators/lock-operator.ts'
import { newId } from '#platform/new-id.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'

export interface NewQueueView {
  readonly operator: string
  readonly name: string
  /** As it stands in the address of the queue. */
  readonly filter: string
  /** For all operators. */
  readonly shared: boolean
}

/** More than anyone keeps in sight. */
export const VIEWS_AT_MOST = 30

/** Keeps a view under a name; one's own of that name is replaced. Refusals: `too-many`. B-02 */
export async function saveQueueView(
  work: Work,
  { operator, name, filter, shared }: NewQueueView,
): Promise<Outcome<undefined, 'too-many'>> {
  await lockOperator(work, operator)
  const kept = { filter, shared_at: shared ? work.now : null }
  const { count } = await work.db
    .selectFrom('queue_views')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('operator_id', '=', operator)
    .where('name', '<>', name)
    .executeTakeFirstOrThrow()
  if (count >= VIEWS_AT_MOST) return refused('too-many')
  await work.db
    .insertInto('queue_views')
    .values({ id: newId(work), operator_id: operator, name, created_at: work.now, ...kept })
    .onConflict((conflict) => conflict.columns(['operator_id', 'name']).doUpdateSet(kept))
    .execute()
  record(work, 'save-queue-view', { detail: { name, filter, shared: shared ? 'shared' : 'own' } })
  return done()
}
