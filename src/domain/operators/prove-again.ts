import { record } from '#domain/audit/record.ts'
import { type CodeRefusal, spendCode } from '#domain/second-factor/spend-code.ts'
import { DOUBLING_LOCKS } from '#domain/sign-in/attempt-policy.ts'
import { checkPassword } from '#domain/sign-in/check-password.ts'
import { failAttempt, forgiveAttempts } from '#domain/sign-in/judge-attempt.ts'
import type { DeviceToken } from '#domain/sign-in/spend-attempt.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { findOperatorCredentials } from './find-operator-credentials.ts'
import type { Operator } from './operator.ts'
import { type OperatorDoor, operatorKey } from './operator-door.ts'
import { operatorFactor } from './operator-factor.ts'
import { rememberProof } from './remember-proof.ts'

export interface Proof {
  readonly operator: Operator
  readonly session: Buffer
  readonly device: DeviceToken
  readonly password: string
  readonly code: string
}

/**
 * Password and code once more, before a sensitive action. Wrong ones count as they do at the door.
 * Refusals: `wrong` password or code; `used` code; `locked`. B-01, @throws TooBusy
 */
export async function proveAgain(
  door: OperatorDoor,
  { operator, session, device, password, code }: Proof,
): Promise<Outcome<undefined, CodeRefusal>> {
  const { db, secrets, passwords } = door.env
  const passwordHash = (await findOperatorCredentials(db, operator.email))?.passwordHash ?? undefined
  const accountKey = operatorKey(secrets, operator.email)
  const checked = await checkPassword(
    { db, now: door.now, passwords },
    { accountKey, device, policy: DOUBLING_LOCKS, passwordHash, password },
  )
  if (!checked.done) return checked
  const { row, right } = checked.value
  return door.transact(async (work) => {
    const subject = `operator:${operator.id}` as const
    if (!right) {
      await failAttempt(work, row)
      record(work, 'prove-again', { subject, outcome: 'wrong-password' })
      return refused('wrong')
    }
    await forgiveAttempts(work, row)
    const spent = await spendCode(work, operatorFactor(operator.id), code)
    record(work, 'prove-again', { subject, outcome: spent.done ? undefined : `${spent.because}-code` })
    if (!spent.done) return spent
    await rememberProof(work, session)
    return done()
  })
}
