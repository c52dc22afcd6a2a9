import { ACCOUNT_PASSWORD_POLICY } from '#domain/account-passwords/account-password-policy.ts'
import { keyedBeginning } from '#domain/account-passwords/beginning.ts'
import { findReuse, type Reuse } from '#domain/account-passwords/find-reuse.ts'
import { keepFormerPassword } from '#domain/account-passwords/keep-former-password.ts'
import type { PasswordOwner } from '#domain/account-passwords/password-owner.ts'
import { isUsable } from '#domain/app-accounts/app-account.ts'
import { record } from '#domain/audit/record.ts'
import { THREE_FOR_HALF_AN_HOUR } from '#domain/sign-in/attempt-policy.ts'
import { checkPassword } from '#domain/sign-in/check-password.ts'
import { failAttempt, forgiveAttempts } from '#domain/sign-in/judge-attempt.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { findBrokenRules } from '#platform/password-policy/password-policy.ts'
import { openSession } from '#platform/session/open-session.ts'
import { toHalfWidth } from '#platform/text/width.ts'
import type { Work } from '#platform/work.ts'
import { findOwnCredentials, type OwnCredentials } from './find-own-credentials.ts'
import type { LinkageAccount } from './linkage-account.ts'
import { type LinkageDoor, linkageKey } from './linkage-door.ts'
import { LINKAGE_SESSION } from './linkage-session.ts'
import { lockAccount } from './lock-account.ts'
import { mailPasswordChange } from './mail-password-change.ts'
import { supersedeSignIns } from './supersede-sign-ins.ts'

export interface PasswordChange {
  readonly account: LinkageAccount
  readonly current: string
  readonly password: string
  readonly userAgent: string | undefined
}

/**
 * Changes the password of an account that is signed in. Every other session and every sign-in under way ends, the
 * initial password is gone, and the institution is told by mail. Returns the session that goes on.
 * Refusals: `breaks-rules`; `wrong` current password, counted together with those at sign-in; `locked`, right or
 * wrong; the reuse that the policy forbids; `changed-meanwhile`. L-07, 001 p.12. @throws TooBusy
 */
export async function changePassword(
  door: LinkageDoor,
  { account, current, password, userAgent }: PasswordChange,
): Promise<Outcome<{ readonly session: string }, 'breaks-rules' | 'wrong' | 'locked' | Reuse | 'changed-meanwhile'>> {
  if (findBrokenRules(ACCOUNT_PASSWORD_POLICY, password).length > 0) return refused('breaks-rules')
  const credentials = await findOwnCredentials(door.env.db, account)
  const typed = toHalfWidth(current)
  const checked = await checkCurrent(door, credentials, typed)
  if (!checked.done) return checked
  const owner: PasswordOwner = { institution: account.institution, site: 'linkage', subject: account.id }
  const reuse = await findReuse(door.env, ACCOUNT_PASSWORD_POLICY, owner, { password, current: typed })
  if (reuse) return refused(reuse)

  const { passwords, secrets } = door.env
  const beginning = keyedBeginning(secrets.mac, ACCOUNT_PASSWORD_POLICY, owner, typed)
  const beginningHash = await passwords.hash(beginning, 'people')
  const passwordHash = await passwords.hash(password, 'people')
  return door.transact(async (work) => {
    if (!(await replacePassword(work, account, credentials.passwordHash, passwordHash)))
      return refused('changed-meanwhile')
    const former = { passwordHash: credentials.passwordHash, beginningHash }
    await keepFormerPassword(work, ACCOUNT_PASSWORD_POLICY, owner, former)
    await supersedeSignIns(work, account)
    const { institution, id } = account
    const session = await openSession(work, {
      site: 'linkage',
      subject: id,
      institution,
      policy: LINKAGE_SESSION,
      userAgent,
    })
    await mailPasswordChange(work, account)
    record(work, 'change-password', { subject: `app-account:${id}` })
    return done({ session })
  })
}

/** As at the door: one counter for all who try, whether they are signed in or not. */
async function checkCurrent(door: LinkageDoor, { name, ...credentials }: OwnCredentials, password: string) {
  const checked = await checkPassword(
    { ...door.env, now: door.now },
    {
      accountKey: linkageKey(door.env.secrets, name),
      device: undefined,
      policy: THREE_FOR_HALF_AN_HOUR,
      passwordHash: credentials.passwordHash,
      password,
    },
  )
  if (!checked.done) return checked
  const { row, right } = checked.value
  return door.transact(async (work) => {
    if (right) return done(await forgiveAttempts(work, row))
    const lockedUntil = await failAttempt(work, row)
    const outcome = lockedUntil ? 'wrong-password-locked' : 'wrong-password'
    record(work, 'change-password', { subject: `app-account:${credentials.id}`, outcome })
    return refused(lockedUntil ? 'locked' : 'wrong')
  })
}

/** In one statement, and only in the place of the password that was checked: of two changes at once one is refused. */
async function replacePassword(work: Work, account: LinkageAccount, before: string, after: string): Promise<boolean> {
  const { state } = await lockAccount(work, account)
  if (!isUsable(state)) return false
  const { numUpdatedRows } = await work.db
    .updateTable('app_accounts')
    .set({ password_hash: after, password_changed_at: work.now, initial_password: null })
    .where('institution_id', '=', account.institution)
    .where('id', '=', account.id)
    .where('password_hash', '=', before)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
