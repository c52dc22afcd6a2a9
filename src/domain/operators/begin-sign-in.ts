import { record } from '#domain/audit/record.ts'
import { beginEnrolment } from '#domain/second-factor/begin-enrolment.ts'
import { findSecondFactor } from '#domain/second-factor/find-second-factor.ts'
import { DOUBLING_LOCKS } from '#domain/sign-in/attempt-policy.ts'
import { checkPassword } from '#domain/sign-in/check-password.ts'
import { foldUserId } from '#domain/sign-in/fold-user-id.ts'
import { failAttempt, forgiveAttempts } from '#domain/sign-in/judge-attempt.ts'
import type { AttemptRow, DeviceToken } from '#domain/sign-in/spend-attempt.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { randomToken } from '#platform/random.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import type { Work } from '#platform/work.ts'
import { findOperatorCredentials, type OperatorCredentials } from './find-operator-credentials.ts'
import { type OperatorDoor, operatorKey } from './operator-door.ts'
import { operatorFactor } from './operator-factor.ts'
import { BEGUN_SIGN_IN_LIVES } from './sign-in-limits.ts'

export interface PasswordGiven {
  readonly email: string
  readonly password: string
  readonly device: DeviceToken
}

/**
 * The first half of signing in: the password. Returns the token of the second half; who has no second factor yet is
 * given a secret to enrol with. Whether the address exists shows neither in the answer nor in the time it takes.
 * Refusals: `wrong` (address or password); `locked`, right password or not. B-01, @throws TooBusy
 */
export async function beginSignIn(
  door: OperatorDoor,
  { email, password, device }: PasswordGiven,
): Promise<Outcome<{ readonly token: string }, 'wrong' | 'locked'>> {
  const { db, secrets, passwords } = door.env
  const folded = foldUserId(email)
  const operator = await findOperatorCredentials(db, folded)
  const checked = await checkPassword(
    { db, now: door.now, passwords },
    {
      accountKey: operatorKey(secrets, folded),
      device,
      policy: DOUBLING_LOCKS,
      passwordHash: operator?.passwordHash ?? undefined,
      password,
    },
  )
  if (!checked.done) return checked
  const { row, right } = checked.value
  return door.transact((work) => (operator && right ? goOn(work, row, operator) : turnAway(work, row, operator)))
}

async function turnAway(work: Work, row: AttemptRow, operator: OperatorCredentials | undefined) {
  const lockedUntil = await failAttempt(work, row)
  record(work, 'sign-in', {
    ...(operator && { subject: `operator:${operator.id}` as const }),
    outcome: lockedUntil ? 'wrong-password-locked' : 'wrong-password',
  })
  return refused('wrong')
}

async function goOn(work: Work, row: AttemptRow, operator: OperatorCredentials) {
  if (!(await isStillTheSame(work, operator))) return turnAway(work, row, operator)
  await forgiveAttempts(work, row)
  const owner = operatorFactor(operator.id)
  if (!(await findSecondFactor(work, owner))?.enrolled) await beginEnrolment(work, owner)
  const token = randomToken(work.random)
  await work.db
    .insertInto('operator_sign_ins')
    .values({
      token_hash: tokenHash(token),
      operator_id: operator.id,
      begun_at: work.now,
      expires_at: work.now.add(BEGUN_SIGN_IN_LIVES),
    })
    .execute()
  return done({ token })
}

/** Disabled, or given another password, while the old one was being checked: the old one opens nothing any more. */
const isStillTheSame = async ({ db }: Work, { id, passwordHash }: OperatorCredentials): Promise<boolean> =>
  (await db
    .selectFrom('operators')
    .select('id')
    .where('id', '=', id)
    .where('password_hash', '=', passwordHash)
    .where('disabled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()) !== undefined
