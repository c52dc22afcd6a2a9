import type { AccountKey } from '#domain/accounts/account.ts'
import { siteOf } from '#domain/accounts/account-site.ts'
import { record } from '#domain/audit/record.ts'
import { checkPassword } from '#domain/sign-in/check-password.ts'
import { failAttempt, forgiveAttempts, giveBackAttempt } from '#domain/sign-in/judge-attempt.ts'
import type { AttemptRow } from '#domain/sign-in/spend-attempt.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { networkOf } from '#platform/rate-limit/network-of.ts'
import { endSession } from '#platform/session/end-sessions.ts'
import { openSession } from '#platform/session/open-session.ts'
import { toHalfWidth } from '#platform/text/width.ts'
import type { Work } from '#platform/work.ts'
import { type AccountCredentials, findCredentials, lockAccount } from './account-credentials.ts'
import { type AccountDoor, type AccountName, accountDoorKey, accountPlaceKey, isResetId } from './account-door.ts'
import { ACCOUNT_SESSION } from './account-session.ts'
import type { UnusableStanding } from './account-standing.ts'
import { shareOneNumber } from './share-one-number.ts'
import { limitsFor } from './sign-in-limits.ts'

export interface PasswordGiven extends AccountName {
  readonly password: string
  readonly browser: Browser
}

export interface Browser {
  /** Its network address. */
  readonly address: string
  readonly userAgent: string | undefined
  /** The session it already has: it ends, whoever it belongs to. */
  readonly sessionBefore: Buffer | undefined
}

/**
 * Signs in to one environment of the institution whose certificate opened the door. Whether the account exists shows
 * neither in the answer nor in the time it takes. The allowed characters of passwords all have one width, so full width
 * is folded. Returns the session.
 * Refusals: `wrong`; `locked`, right password or not; after the right one the standing that keeps the account from being
 * used. E-01, E-02, 002 p.2. @throws TooBusy
 */
export async function signIn(
  door: AccountDoor,
  { password, browser, ...name }: PasswordGiven,
): Promise<Outcome<{ readonly session: string }, 'wrong' | 'locked' | UnusableStanding>> {
  const { db, secrets, passwords } = door.env
  const account = await findCredentials(door.env, name)
  const { policy, network } = limitsFor(name.userId)
  const checked = await checkPassword(
    { db, now: door.now, passwords },
    {
      accountKey: accountDoorKey(secrets, name),
      placeKey: accountPlaceKey(secrets, name.institution),
      device: undefined,
      policy,
      passwordHash: account?.passwordHash,
      password: toHalfWidth(password),
      strangers: { limit: network, network: networkOf(browser.address) },
    },
  )
  if (!checked.done) return checked
  const { row, right } = checked.value
  return door.transact((work) =>
    account && right ? letIn(work, row, account, browser) : turnAway(work, row, name.institution, account),
  )
}

async function turnAway(work: Work, row: AttemptRow, institution: string, account: AccountKey | undefined) {
  const lockedUntil = await failAttempt(work, row)
  record(work, 'sign-in', {
    institution,
    ...(account && { subject: `account:${account.id}` }),
    outcome: lockedUntil ? 'wrong-password-locked' : 'wrong-password',
  })
  return refused(lockedUntil ? 'locked' : 'wrong')
}

async function letIn(work: Work, row: AttemptRow, account: AccountCredentials, browser: Browser) {
  const { passwordHash, standing } = await lockAccount(work, account)
  const { institution } = account
  if (passwordHash !== account.passwordHash) return turnAway(work, row, institution, account)
  await forgive(work, row, account)
  const particulars = { institution, subject: `account:${account.id}` } as const
  if (standing !== 'usable') {
    record(work, 'sign-in', { ...particulars, outcome: standing })
    return refused(standing)
  }
  if (browser.sessionBefore) await endSession(work, browser.sessionBefore)
  const session = await open(work, account, browser.userAgent)
  record(work, 'sign-in', particulars)
  return done({ session })
}

/**
 * A right 秘密の番号 wipes out wrong ones only where the リセット用 accounts that are counted together have one number: whoever
 * knows one of two would try the other without end.
 */
async function forgive(work: Work, row: AttemptRow, { institution, userId }: AccountCredentials): Promise<void> {
  const forgiven = !isResetId(userId) || (await shareOneNumber(work, institution))
  await (forgiven ? forgiveAttempts(work, row) : giveBackAttempt(work, row))
}

async function open(work: Work, { institution, environment, id }: AccountKey, userAgent: string | undefined) {
  await work.db
    .updateTable('accounts')
    .set({ last_signed_in_at: work.now })
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .where('id', '=', id)
    .execute()
  return openSession(work, { site: siteOf(environment), subject: id, institution, policy: ACCOUNT_SESSION, userAgent })
}
