import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'

/** Only one's own; colleagues lose it too when it was shared. Refusals: `gone` (or somebody else's). B-02 */
export async function deleteQueueView(
  work: Work,
  { id, operator }: { readonly id: string; readonly operator: string },
): Promise<Outcome<undefined, 'gone'>> {
  const row = await work.db
    .deleteFrom('queue_views')
    .where('id', '=', id)
    .where('operator_id', '=', operator)
    .returning('name')
    .executeTakeFirst()
  if (!row) return refused('gone')
  record(work, 'delete-queue-view', { detail: { name: row.name } })
  return done()
}
