import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { isLastAdministrator } from './is-last-administrator.ts'
import type { OperatorRole } from './operator.ts'

/** In force with the next page they open. Refusals: `last-administrator`; `disabled`. B-01 */
export async function changeRoles(
  work: Work,
  { operator, roles }: { readonly operator: string; readonly roles: readonly OperatorRole[] },
): Promise<Outcome<undefined, 'last-administrator' | 'disabled'>> {
  if (!roles.includes('administrator') && (await isLastAdministrator(work, operator)))
    return refused('last-administrator')
  const { numUpdatedRows } = await work.db
    .updateTable('operators')
    .set({ roles: [...roles] })
    .where('id', '=', operator)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return refused('disabled')
  record(work, 'change-roles', { subject: `operator:${operator}`, detail: { roles: roles.join(' ') } })
  return done()
}
