import { endAccountSessions } from '#domain/account-sign-in/end-account-sessions.ts'
import { rolesFor } from '#domain/accounts/delegation.ts'
import { hasRole } from '#domain/accounts/has-role.ts'
import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { Administrator } from './administrator.ts'

/**
 * Deletes an account for good: its sessions end, its initial password is gone, and its user ID is never free again.
 * Refusal: `unknown`, as by the table of delegation it is not theirs to delete, or it is deleted already. E-08, 004 p.33
 */
export async function deleteAccount(
  work: Work,
  { by, account: id }: { readonly by: Administrator; readonly account: string },
): Promise<Outcome<undefined, 'unknown'>> {
  const { institution, environment } = by
  const { numUpdatedRows } = await work.db
    .updateTable('accounts')
    .set((row) => ({
      deleted_at: work.now,
      changed_at: work.now,
      version: row('version', '+', 1),
      initial_password: null,
      shown_to: null,
      shown_until: null,
    }))
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .where('id', '=', id)
    .where(hasRole(rolesFor(by.role, 'delete')))
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return refused('unknown')
  await endAccountSessions(work, { institution, environment, id })
  record(work, 'delete-account', { subject: `account:${id}` })
  return done()
}
