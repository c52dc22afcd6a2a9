import type { AppAccountKey, AppAccountState } from '#domain/app-accounts/app-account.ts'
import { isUsable } from '#domain/app-accounts/app-account.ts'
import { record } from '#domain/audit/record.ts'
import { beginEnrolment } from '#domain/second-factor/begin-enrolment.ts'
import { findSecondFactor } from '#domain/second-factor/find-second-factor.ts'
import { THREE_FOR_HALF_AN_HOUR } from '#domain/sign-in/attempt-policy.ts'
import { checkPassword } from '#domain/sign-in/check-password.ts'
import { failAttempt, forgiveAttempts } from '#domain/sign-in/judge-attempt.ts'
import type { AttemptRow } from '#domain/sign-in/spend-attempt.ts'
import { newId } from '#platform/new-id.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { randomToken } from '#platform/random.ts'
import type { RateLimit } from '#platform/rate-limit/admit.ts'
import { networkOf } from '#platform/rate-limit/network-of.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import { toHalfWidth } from '#platform/text/width.ts'
import type { Work } from '#platform/work.ts'
import { findLinkageCredentials, type LinkageCredentials } from './find-credentials.ts'
import { type LinkageDoor, type LinkageName, linkageKey } from './linkage-door.ts'
import { linkageFactor } from './linkage-factor.ts'
import { lockAccount } from './lock-account.ts'
import { BEGUN_SIGN_IN_LIVES } from './sign-in-limits.ts'
import { supersedeSignIns } from './supersede-sign-ins.ts'

/** The staff of a large hospital does not reach it; a program that tries many accounts comes to 1,200 an hour. */
const SIGN_INS_FROM_A_NETWORK: RateLimit = {
  name: 'linkage-sign-in-network',
  burst: 100,
  interval: Temporal.Duration.from({ seconds: 3 }),
}

export interface PasswordGiven extends LinkageName {
  readonly password: string
  /** The network address of the browser. */
  readonly address: string
}

export interface Begun {
  /** Of the second half. */
  readonly token: string
  /** An authenticator is set up: its code comes next. */
  readonly enrolled: boolean
}

/** States in which nobody signs in. */
export type UnusableState = Exclude<AppAccountState, 'usable' | 'leaving'>

/**
 * The first half of signing in: the password. Returns what the second half stands on; who has no authenticator yet is
 * given a key to enrol with. Which of the three was wrong, and whether the account exists, shows neither in the answer
 * nor in the time it takes. The allowed characters of passwords all have one width, so full width is folded.
 * Refusals: `wrong`; `locked`, right password or not; after the right one the state that keeps the account from being
 * used. L-01, L-06, L-10, 001 p.7, 15. @throws TooBusy
 */
export async function beginSignIn(
  door: LinkageDoor,
  { password, address, ...name }: PasswordGiven,
): Promise<Outcome<Begun, 'wrong' | 'locked' | UnusableState>> {
  const { db, secrets, passwords } = door.env
  const account = await findLinkageCredentials(db, name)
  const checked = await checkPassword(
    { db, now: door.now, passwords },
    {
      accountKey: linkageKey(secrets, name),
      device: undefined,
      policy: THREE_FOR_HALF_AN_HOUR,
      passwordHash: account?.passwordHash,
      password: toHalfWidth(password),
      strangers: { limit: SIGN_INS_FROM_A_NETWORK, network: networkOf(address) },
    },
  )
  if (!checked.done) return checked
  const { row, right } = checked.value
  return door.transact((work) => (account && right ? goOn(work, row, account) : turnAway(work, row, account)))
}

async function turnAway(work: Work, row: AttemptRow, account: LinkageCredentials | undefined) {
  const lockedUntil = await failAttempt(work, row)
  record(work, 'sign-in', {
    ...(account && concerning(account)),
    outcome: lockedUntil ? 'wrong-password-locked' : 'wrong-password',
  })
  return refused(lockedUntil ? 'locked' : 'wrong')
}

async function goOn(work: Work, row: AttemptRow, account: LinkageCredentials) {
  const { passwordHash, state } = await lockAccount(work, account)
  if (passwordHash !== account.passwordHash) return turnAway(work, row, account)
  await forgiveAttempts(work, row)
  if (isUsable(state)) return done(await openBegun(work, account))
  record(work, 'sign-in', { ...concerning(account), outcome: state })
  return refused(state as UnusableState)
}

/** A new key takes the place of one that was shown before: nobody enrols with a key that somebody else has seen. */
async function openBegun(work: Work, account: AppAccountKey): Promise<Begun> {
  const owner = linkageFactor(account)
  const enrolled = (await findSecondFactor(work, owner))?.enrolled ?? false
  if (!enrolled) {
    await supersedeSignIns(work, account)
    await beginEnrolment(work, owner)
  }
  const token = randomToken(work.random)
  await work.db
    .insertInto('linkage_sign_ins')
    .values({
      institution_id: account.institution,
      id: newId(work),
      account_id: account.id,
      token_hash: tokenHash(token),
      begun_at: work.now,
      expires_at: work.now.add(BEGUN_SIGN_IN_LIVES),
    })
    .execute()
  return { token, enrolled }
}

const concerning = ({ institution, id }: AppAccountKey) => ({ subject: `app-account:${id}`, institution }) as const
