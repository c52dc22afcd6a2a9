import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'

/** They sign in again with what they had. Refusal: `not-disabled`. */
export async function enableOperator(work: Work, operator: string): Promise<Outcome<undefined, 'not-disabled'>> {
  const { numUpdatedRows } = await work.db
    .updateTable('operators')
    .set({ disabled_at: null })
    .where('id', '=', operator)
    .where('disabled_at', 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return refused('not-disabled')
  record(work, 'enable-operator', { subject: `operator:${operator}` })
  return done()
}
