import { ACCOUNT_PASSWORD_POLICY } from '#domain/account-passwords/account-password-policy.ts'
import { keyedBeginning } from '#domain/account-passwords/beginning.ts'
import { findReuse, type Reuse } from '#domain/account-passwords/find-reuse.ts'
import { keepFormerPassword } from '#domain/account-passwords/keep-former-password.ts'
import { record } from '#domain/audit/record.ts'
import { checkPassword } from '#domain/sign-in/check-password.ts'
import { failAttempt, forgiveAttempts } from '#domain/sign-in/judge-attempt.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { findBrokenRules } from '#platform/password-policy/password-policy.ts'
import { openSession } from '#platform/session/open-session.ts'
import { toHalfWidth } from '#platform/text/width.ts'
import type { Work } from '#platform/work.ts'
import { findCredentials, lockAccount } from './account-credentials.ts'
import { type AccountDoor, accountDoorKey, accountPlaceKey } from './account-door.ts'
import { ACCOUNT_SESSION } from './account-session.ts'
import { passwordOwner } from './password-owner.ts'
import { limitsFor } from './sign-in-limits.ts'
import type { SignedInAccount } from './signed-in-account.ts'

export interface PasswordChange {
  readonly account: SignedInAccount
  readonly current: string
  readonly password: string
  readonly userAgent: string | undefined
}

/**
 * Changes the password of an account that is signed in. Its other session ends, and an initial password is gone.
 * Returns the session that goes on. Not for リセット用 accounts, whose number only the operating body sets anew.
 * Refusals: `breaks-rules`; `wrong` current password, counted together with those at sign-in; `locked`, right or
 * wrong; the reuse that the policy forbids; `changed-meanwhile` to another. E-02, E-19, 004 p.22. @throws TooBusy
 */
export async function changePassword(
  door: AccountDoor,
  { account, current, password, userAgent }: PasswordChange,
): Promise<Outcome<{ readonly session: string }, 'breaks-rules' | 'wrong' | 'locked' | Reuse | 'changed-meanwhile'>> {
  if (findBrokenRules(ACCOUNT_PASSWORD_POLICY, password).length > 0) return refused('breaks-rules')
  const before = (await findCredentials(door.env, account))?.passwordHash
  if (!before) return refused('changed-meanwhile')
  const typed = toHalfWidth(current)
  const checked = await checkCurrent(door, account, before, typed)
  if (!checked.done) return checked
  const owner = passwordOwner(account)
  const reuse = await findReuse(door.env, ACCOUNT_PASSWORD_POLICY, owner, { password, current: typed })
  if (reuse) return refused(reuse)

  const { passwords, secrets } = door.env
  const beginning = keyedBeginning(secrets.mac, ACCOUNT_PASSWORD_POLICY, owner, typed)
  const beginningHash = await passwords.hash(beginning, 'people')
  const after = await passwords.hash(password, 'people')
  const outcome = await door.transact(async (work) => {
    if (!(await replacePassword(work, account, before, after))) return refused('changed-meanwhile')
    await keepFormerPassword(work, ACCOUNT_PASSWORD_POLICY, owner, { passwordHash: before, beginningHash })
    record(work, 'change-password', { subject: `account:${account.id}` })
    return done({ session: await renewSession(work, account, userAgent) })
  })
  return outcome.done ? outcome : endLikeTheFirst(door, { account, password, userAgent })
}

/** The browser of a double click has only the second answer: where the first set this very password, it goes on. X-05 */
async function endLikeTheFirst(door: AccountDoor, { account, password, userAgent }: Omit<PasswordChange, 'current'>) {
  const inForce = await findCredentials(door.env, account)
  if (!inForce || !(await door.env.passwords.verify(inForce.passwordHash, password, 'people')))
    return refused('changed-meanwhile')
  return door.transact(async (work) => {
    const { passwordHash, standing } = await lockAccount(work, account)
    if (passwordHash !== inForce.passwordHash || standing !== 'usable') return refused('changed-meanwhile')
    return done({ session: await renewSession(work, account, userAgent) })
  })
}

const renewSession = (work: Work, account: SignedInAccount, userAgent: string | undefined): Promise<string> =>
  openSession(work, { ...passwordOwner(account), policy: ACCOUNT_SESSION, userAgent })

/** As at the door: one counter for all who try, whether they are signed in or not. */
async function checkCurrent(door: AccountDoor, account: SignedInAccount, passwordHash: string, password: string) {
  const checked = await checkPassword(
    { ...door.env, now: door.now },
    {
      accountKey: accountDoorKey(door.env.secrets, account),
      placeKey: accountPlaceKey(door.env.secrets, account.institution),
      device: undefined,
      policy: limitsFor(account.userId).policy,
      passwordHash,
      password,
    },
  )
  if (!checked.done) return checked
  const { row, right } = checked.value
  return door.transact(async (work) => {
    if (right) return done(await forgiveAttempts(work, row))
    const lockedUntil = await failAttempt(work, row)
    const outcome = lockedUntil ? 'wrong-password-locked' : 'wrong-password'
    record(work, 'change-password', { subject: `account:${account.id}`, outcome })
    return refused(lockedUntil ? 'locked' : 'wrong')
  })
}

/** In one statement, and only in the place of the password that was checked: of two changes at once one is refused. */
async function replacePassword(work: Work, account: SignedInAccount, before: string, after: string): Promise<boolean> {
  const { standing } = await lockAccount(work, account)
  if (standing !== 'usable') return false
  const { numUpdatedRows } = await work.db
    .updateTable('accounts')
    .set({ password_hash: after, password_changed_at: work.now, initial_password: null })
    .where('institution_id', '=', account.institution)
    .where('environment', '=', account.environment)
    .where('id', '=', account.id)
    .where('password_hash', '=', before)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
