import { record } from '#domain/audit/record.ts'
import { accountKey } from '#domain/sign-in/account-key.ts'
import { DOUBLING_LOCKS } from '#domain/sign-in/attempt-policy.ts'
import { checkPassword } from '#domain/sign-in/check-password.ts'
import { foldUserId } from '#domain/sign-in/fold-user-id.ts'
import { failAttempt, forgiveAttempts } from '#domain/sign-in/judge-attempt.ts'
import { rememberDevice } from '#domain/sign-in/known-devices.ts'
import type { AttemptRow, DeviceToken } from '#domain/sign-in/spend-attempt.ts'
import { prepared } from '#platform/database/prepared.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { PasswordHasher } from '#platform/password-hash/password-hasher.ts'
import type { RateLimit } from '#platform/rate-limit/admit.ts'
import { networkOf } from '#platform/rate-limit/network-of.ts'
import { endSession } from '#platform/session/end-sessions.ts'
import { openSession } from '#platform/session/open-session.ts'
import type { Work, WorkEnvironment } from '#platform/work.ts'
import { type Credentials, findCredentials } from './find-credentials.ts'
import { PORTAL_SESSION } from './portal-session.ts'

/** A hospital of new terminals does not reach it; a program that tries many accounts comes to 1,200 an hour. */
const STRANGERS_FROM_A_NETWORK: RateLimit = {
  name: 'sign-in-network',
  burst: 100,
  interval: Temporal.Duration.from({ seconds: 3 }),
}

/** What a door stands on: sign-in is several units of work, because no transaction waits while a password is hashed. */
export interface PortalDoor {
  readonly env: Pick<WorkEnvironment, 'db' | 'secrets'> & { readonly passwords: PasswordHasher }
  readonly now: Temporal.Instant
  transact<Result>(operation: (work: Work) => Promise<Result>): Promise<Result>
}

export interface SignInAttempt {
  readonly userId: string
  readonly password: string
  readonly device: DeviceToken
  readonly userAgent: string | undefined
  /** The network address of the browser. */
  readonly address: string
  /** The session this browser already has: it ends, whoever it belongs to. */
  readonly sessionBefore: Buffer | undefined
}

export interface SignedIn {
  readonly session: string
  readonly device: string
}

/**
 * Signs a portal user in. Whether the ID exists shows neither in the answer nor in the time it takes.
 * Refusals: `wrong` (ID or password); `locked`, right password or not. P-09, @throws TooBusy
 */
export async function signIn(door: PortalDoor, attempt: SignInAttempt): Promise<Outcome<SignedIn, 'wrong' | 'locked'>> {
  const { db, secrets, passwords } = door.env
  const userId = foldUserId(attempt.userId)
  const key = accountKey(secrets, 'portal', userId)
  const user = await findCredentials(db, userId)
  const { device, password, address } = attempt
  const strangers = { limit: STRANGERS_FROM_A_NETWORK, network: networkOf(address) }
  const checked = await checkPassword(
    { db, now: door.now, passwords },
    { accountKey: key, device, policy: DOUBLING_LOCKS, passwordHash: user?.passwordHash, password, strangers },
  )
  if (!checked.done) return checked
  const { row, right } = checked.value
  return door.transact((work) => (user && right ? letIn(work, row, user, attempt) : turnAway(work, row, user)))
}

async function turnAway(work: Work, row: AttemptRow, user: Credentials | undefined) {
  const lockedUntil = await failAttempt(work, row)
  record(work, 'sign-in', { ...concerning(user), outcome: lockedUntil ? 'wrong-password-locked' : 'wrong-password' })
  return refused('wrong')
}

async function letIn(work: Work, row: AttemptRow, user: Credentials, attempt: SignInAttempt) {
  if (!(await stillTheSame(work, user))) return turnAway(work, row, user)
  await forgiveAttempts(work, row)
  if (attempt.sessionBefore) await endSession(work, attempt.sessionBefore)
  const device = await rememberDevice(work, row.accountKey, attempt.device)
  const { institution, user: subject } = user
  const { userAgent } = attempt
  const session = await openSession(work, { site: 'portal', subject, institution, policy: PORTAL_SESSION, userAgent })
  record(work, 'sign-in', concerning(user))
  return done({ session, device })
}

/** Closed, or given another password, while the old one was being checked: the old one opens nothing any more. */
async function stillTheSame(work: Work, { institution, user, passwordHash }: Credentials): Promise<boolean> {
  const updated = await work.db
    .updateTable('portal_users')
    .set({ last_signed_in_at: work.now })
    .where('institution_id', '=', institution)
    .where('id', '=', user)
    .where('password_hash', '=', passwordHash)
    .where('closed_at', 'is', null)
    .modifyEnd(prepared('note-sign-in'))
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}

const concerning = (user: Credentials | undefined) =>
  user ? ({ subject: `portal-user:${user.user}`, institution: user.institution } as const) : {}
