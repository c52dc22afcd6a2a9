import { record } from '#domain/audit/record.ts'
import { rememberDevice } from '#domain/sign-in/known-devices.ts'
import type { DeviceToken } from '#domain/sign-in/spend-attempt.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { endSession } from '#platform/session/end-sessions.ts'
import { openSession } from '#platform/session/open-session.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import type { Work } from '#platform/work.ts'
import { operatorKey } from './operator-door.ts'
import { operatorFactor } from './operator-factor.ts'
import { OPERATOR_SESSION } from './operator-session.ts'
import { rememberProof } from './remember-proof.ts'
import { type FactorGiven, type FactorRefusal, type FactorSpent, spendFactor } from './spend-factor.ts'

export interface SecondHalf {
  /** Of the first half. */
  readonly token: string
  readonly given: FactorGiven
  readonly device: DeviceToken
  readonly userAgent: string | undefined
  /** The session this browser already has: it ends, whoever it belongs to. */
  readonly sessionBefore: Buffer | undefined
}

export interface OperatorSignedIn extends FactorSpent {
  readonly session: string
  readonly device: string
}

/**
 * The second half of signing in: a code, a recovery code, or the first code of an app that was just set up. Opens the
 * session, in which sensitive actions need no further proof at first.
 * Refusals: `expired`, the first half has to be done again; those of the second factor. B-01
 */
export async function finishSignIn(
  work: Work,
  { token, given, device, userAgent, sessionBefore }: SecondHalf,
): Promise<Outcome<OperatorSignedIn, 'expired' | FactorRefusal>> {
  const operator = await lockBegun(work, token)
  if (!operator) return refused('expired')
  const subject = `operator:${operator.id}` as const
  const spent = await spendFactor(work, operatorFactor(operator.id), given)
  if (!spent.done) {
    record(work, 'sign-in', { subject, outcome: `${spent.because}-${given.kind}` })
    return spent
  }
  await work.db.deleteFrom('operator_sign_ins').where('token_hash', '=', tokenHash(token)).execute()
  await work.db.updateTable('operators').set({ last_signed_in_at: work.now }).where('id', '=', operator.id).execute()
  if (sessionBefore) await endSession(work, sessionBefore)
  const known = await rememberDevice(work, operatorKey(work.secrets, operator.email), device)
  const session = await openSession(work, {
    site: 'backoffice',
    subject: operator.id,
    policy: OPERATOR_SESSION,
    userAgent,
  })
  await rememberProof(work, tokenHash(session))
  record(work, 'sign-in', { subject, detail: { by: given.kind } })
  return done({ ...spent.value, session, device: known })
}

/** Of two that come at once the second waits, and finds it used up. */
const lockBegun = ({ db, now }: Work, token: string) =>
  db
    .selectFrom('operator_sign_ins as s')
    .innerJoin('operators as o', 'o.id', 's.operator_id')
    .select(['o.id', 'o.email'])
    .where('s.token_hash', '=', tokenHash(token))
    .where('s.expires_at', '>', now)
    .where('o.disabled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
