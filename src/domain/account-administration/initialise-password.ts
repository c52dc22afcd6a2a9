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

/** An account as it was on the screen. */
export interface SeenAccount {
  readonly id: string
  readonly version: number
}

export interface Initialisation {
  readonly by: Administrator
  readonly account: SeenAccount
  readonly password: NewPassword
}

/**
 * Gives an account a new initial password, to be shown to whoever asked for it: its sessions end, a lock is lifted, and
 * the password before works no more and cannot be chosen again. Of two that ask at once exactly one makes a password.
 * Refusals: `unknown`, as by the table of delegation it is not theirs to initialise, or it is deleted; `changed`
 * meanwhile. E-09, 004 p.34
 */
export async function initialisePassword(
  work: Work,
  { by, account: { id, version }, password }: Initialisation,
): Promise<Outcome<undefined, 'unknown' | 'changed'>> {
  const { institution, environment } = by
  const key = { institution, environment, id }
  const before = await lock(work, by, id)
  if (!before) return refused('unknown')
  if (before.version !== version) return refused('changed')
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
    .select(['user_id as userId', 'password_hash as passwordHash', 'password_changed_at', 'version'])
    .where('institution_id', '=', by.institution)
    .where('environment', '=', by.environment)
    .where('id', '=', id)
    .where(hasRole(rolesFor(by.role, 'initialise-password')))
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row && { ...row, wasChosen: row.password_changed_at !== null }
}
