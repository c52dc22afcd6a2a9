import { ACCOUNT_PASSWORD_POLICY } from '#domain/account-passwords/account-password-policy.ts'
import { keepFormerPassword } from '#domain/account-passwords/keep-former-password.ts'
import { endAccountSessions } from '#domain/account-sign-in/end-account-sessions.ts'
import { liftAccountLocks } from '#domain/account-sign-in/lift-account-locks.ts'
import { passwordOwner } from '#domain/account-sign-in/password-owner.ts'
import { rolesFor } from '#domain/accounts/delegation.ts'
import { hasRole } from '#domain/accounts/has-role.ts'
import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { Administrator } from './administrator.ts'
import { initialPasswordColumns, type NewPassword } from './new-password.ts'

export interface Initialisation {
  readonly by: Administrator
  readonly account: string
  readonly password: NewPassword
}

/**
 * Gives an account a new initial password, to be shown to whoever asked for it: its sessions end, a lock is lifted, and
 * the password before works no more and cannot be chosen again.
 * Refusal: `unknown`, as by the table of delegation it is not theirs to initialise, or it is deleted. E-09, 004 p.34
 */
export async function initialisePassword(
  work: Work,
  { by, account: id, password }: Initialisation,
): Promise<Outcome<undefined, 'unknown'>> {
  const { institution, environment } = by
  const key = { institution, environment, id }
  const before = await lock(work, by, id)
  if (!before) return refused('unknown')
  await work.db
    .updateTable('accounts')
    .set((row) => ({
      ...initialPasswordColumns(work, by, key, password),
      changed_at: work.now,
      version: row('version', '+', 1),
    }))
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .where('id', '=', id)
    .execute()
  if (before.wasChosen && before.passwordHash)
    await keepFormerPassword(work, ACCOUNT_PASSWORD_POLICY, passwordOwner(key), { passwordHash: before.passwordHash })
  await liftAccountLocks(work, { institution, environment, userId: before.userId })
  await endAccountSessions(work, key)
  record(work, 'initialise-password', { subject: `account:${id}` })
  return done()
}

/** The account as it stays until this unit of work ends, if it is theirs to initialise. */
async function lock({ db }: Work, by: Administrator, id: string) {
  const row = await db
    .selectFrom('accounts')
    .select(['user_id as userId', 'password_hash as passwordHash', 'password_changed_at'])
    .where('institution_id', '=', by.institution)
    .where('environment', '=', by.environment)
    .where('id', '=', id)
    .where(hasRole(rolesFor(by.role, 'initialise-password')))
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row && { ...row, wasChosen: row.password_changed_at !== null }
}
