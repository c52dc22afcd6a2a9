import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { PasswordHasher } from '#platform/password-hash/password-hasher.ts'
import { TooBusy } from '#platform/password-hash/two-lane-queue.ts'
import { admit, type RateLimit } from '#platform/rate-limit/admit.ts'
import type { AttemptPolicy } from './attempt-policy.ts'
import { giveBackAttempt } from './judge-attempt.ts'
import { type AttemptRow, type AttemptSpent, type DeviceToken, spendAttempt } from './spend-attempt.ts'

export interface PasswordAttempt {
  readonly accountKey: Buffer
  readonly placeKey?: Buffer | undefined
  /** Undefined where the site gives known browsers no attempts of their own. */
  readonly device: DeviceToken
  readonly policy: AttemptPolicy
  /** The hash of the account's password; undefined when there is no such account. */
  readonly passwordHash: string | undefined
  readonly password: string
  /** Browsers that nobody knows are also counted by network, whichever accounts they try. */
  readonly strangers?: { readonly limit: RateLimit; readonly network: string }
}

export interface PasswordDoor {
  readonly db: Kysely<DB>
  readonly now: Temporal.Instant
  readonly passwords: PasswordHasher
}

const WAIT_MS = 50
const WAITS_MOST = 200

/**
 * Spends an attempt and checks the password: as long for accounts that do not exist. Holds no transaction while it
 * waits or hashes. What comes back is to be judged: `right` by `forgiveAttempts`, otherwise `failAttempt`.
 * Refusal: `locked`, whatever the password. @throws TooBusy, also for a network that tries too much
 */
export async function checkPassword(
  { db, now, passwords }: PasswordDoor,
  { passwordHash, password, strangers, ...attempt }: PasswordAttempt,
): Promise<Outcome<{ readonly row: AttemptRow; readonly right: boolean }, 'locked'>> {
  const spent = await spendInTurn(db, now, attempt)
  if (!spent.done) return spent
  try {
    if (strangers && isStranger(spent.value)) await admitNetwork(db, now, strangers)
    return done({ row: spent.value, right: await passwords.verify(passwordHash, password, 'people') })
  } catch (error) {
    await giveBackAttempt({ db }, spent.value)
    throw error
  }
}

const isStranger = ({ device }: AttemptRow): boolean => device.length === 0

async function admitNetwork(
  db: Kysely<DB>,
  now: Temporal.Instant,
  { limit, network }: NonNullable<PasswordAttempt['strangers']>,
): Promise<void> {
  const admission = await admit(db, now, limit, network)
  if (!admission.admitted) throw new TooBusy()
}

/** While all attempts that are left are being checked, the next waits for their outcome: right passwords free them. */
async function spendInTurn(
  db: Kysely<DB>,
  now: Temporal.Instant,
  attempt: AttemptSpent,
): Promise<Outcome<AttemptRow, 'locked'>> {
  for (let waits = 0; waits < WAITS_MOST; waits++) {
    const spent = await spendAttempt(db, now, attempt)
    if (spent.done) return spent
    if (spent.because === 'locked') return refused('locked')
    await pause(WAIT_MS)
  }
  throw new TooBusy()
}
