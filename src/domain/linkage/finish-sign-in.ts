import { type AppAccountKey, isUsable } from '#domain/app-accounts/app-account.ts'
import { record } from '#domain/audit/record.ts'
import { confirmEnrolment } from '#domain/second-factor/confirm-enrolment.ts'
import { findSecondFactor } from '#domain/second-factor/find-second-factor.ts'
import { isFactorLocked } from '#domain/second-factor/is-factor-locked.ts'
import { spendCode } from '#domain/second-factor/spend-code.ts'
import { spendRecoveryCode } from '#domain/second-factor/spend-recovery-code.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { endSession } from '#platform/session/end-sessions.ts'
import { openSession } from '#platform/session/open-session.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import type { Work } from '#platform/work.ts'
import type { UnusableState } from './begin-sign-in.ts'
import { linkageFactor } from './linkage-factor.ts'
import { LINKAGE_SESSION } from './linkage-session.ts'
import { lockAccount } from './lock-account.ts'
import { supersedeSignIns } from './supersede-sign-ins.ts'

/** What is given after the password: the first code of all enrols, every other signs in. */
export type FactorKind = 'code' | 'recovery-code'

export interface SecondHalf {
  /** Of the first half. */
  readonly token: string
  /** The sign-in that the form belongs to. */
  readonly id: string
  readonly kind: FactorKind
  readonly code: string
  readonly userAgent: string | undefined
  /** The session this browser already has: it ends, whoever it belongs to. */
  readonly sessionBefore: Buffer | undefined
}

export interface LinkageSignedIn {
  readonly session: string
  /** The authenticator was set up by this code. */
  readonly enrolled: boolean
}

/**
 * The second half of signing in: a code, a recovery code, or the first code of an app that was just set up.
 * Refusals: `expired`, the password has to be given again; `superseded`, because another sign-in or an enrolment came
 * between; `wrong`, `used` or `locked` as the second factor says; or the state that keeps the account from being used.
 * L-04 – L-06, L-10, 001 p.9–10, 17
 */
export async function finishSignIn(
  work: Work,
  { token, id, kind, code, userAgent, sessionBefore }: SecondHalf,
): Promise<Outcome<LinkageSignedIn, 'expired' | 'superseded' | 'wrong' | 'used' | 'locked' | UnusableState>> {
  const account = await findAccountOf(work, token)
  if (!account) return refused('expired')
  const { state } = await lockAccount(work, account)
  if (!isUsable(state)) return refused(state as UnusableState)
  const begun = await findOpen(work, token)
  if (!begun) return refused('expired')
  if (begun.superseded_at || begun.id !== id) return refused('superseded')

  const subject = `app-account:${account.id}` as const
  const { institution } = account
  const spent = await spend(work, account, kind, code)
  if (!spent.done) {
    const locks = spent.because === 'wrong' && (await isFactorLocked(work, linkageFactor(account)))
    record(work, 'sign-in', { subject, institution, outcome: `${spent.because}-${kind}${locks ? '-locked' : ''}` })
    return locks ? refused('locked') : spent
  }
  const { enrolled } = spent.value
  if (enrolled) await supersedeSignIns(work, account)
  await work.db.deleteFrom('linkage_sign_ins').where('token_hash', '=', tokenHash(token)).execute()
  if (sessionBefore) await endSession(work, sessionBefore)
  const session = await open(work, account, userAgent)
  record(work, 'sign-in', { subject, institution, detail: { by: enrolled ? 'enrolment' : kind } })
  return done({ session, enrolled })
}

/** The first code of all puts the key in force that was shown; it was removed meanwhile, or is another: superseded. */
async function spend(work: Work, account: AppAccountKey, kind: FactorKind, code: string) {
  const owner = linkageFactor(account)
  const factor = await findSecondFactor(work, owner)
  if (!factor) return refused('superseded')
  if (!factor.enrolled) {
    const confirmed = await confirmEnrolment(work, owner, { code, first: true })
    if (confirmed.done) return done({ enrolled: true })
    return confirmed.because === 'nothing-pending' ? refused('superseded') : refused(confirmed.because)
  }
  const spent = await (kind === 'code' ? spendCode : spendRecoveryCode)(work, owner, code)
  if (spent.done) return done({ enrolled: false })
  return spent.because === 'not-enrolled' ? refused('superseded') : refused(spent.because)
}

async function open(work: Work, { institution, id }: AppAccountKey, userAgent: string | undefined): Promise<string> {
  await work.db
    .updateTable('app_accounts')
    .set({ last_signed_in_at: work.now })
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .execute()
  return openSession(work, { site: 'linkage', subject: id, institution, policy: LINKAGE_SESSION, userAgent })
}

const findAccountOf = ({ db, now }: Work, token: string): Promise<AppAccountKey | undefined> =>
  db
    .selectFrom('linkage_sign_ins')
    .select(['institution_id as institution', 'account_id as id'])
    .where('token_hash', '=', tokenHash(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** Read after the account was locked: of two that come at once the second finds it used up. */
const findOpen = ({ db }: Work, token: string) =>
  db
    .selectFrom('linkage_sign_ins')
    .select(['id', 'superseded_at'])
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst()
