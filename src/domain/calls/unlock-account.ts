import { liftAccountLocks } from '#domain/account-sign-in/lift-account-locks.ts'
import { type AccountEnvironment, ENVIRONMENTS } from '#domain/accounts/account.ts'
import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { findOpenCheck } from './find-identity-checks.ts'
import type { Call } from './identity-check.ts'
import { tellInstitution } from './tell-institution.ts'

/**
 * Passwords of an account of the eligibility system are taken again at once; of a リセット用 account its 秘密の番号.
 * Refusals: `not-identified` caller; `unknown-account`. B-05
 */
export async function unlockAccount(
  work: Work,
  { institution, operator, account }: Call & { readonly account: string },
): Promise<Outcome<undefined, 'not-identified' | 'unknown-account'>> {
  const check = await findOpenCheck(work, { institution, operator })
  if (!check) return refused('not-identified')
  const found = await work.db
    .selectFrom('accounts')
    .select(['environment', 'user_id'])
    .where('institution_id', '=', institution)
    .where('id', '=', account)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!found) return refused('unknown-account')
  const environment = found.environment as AccountEnvironment
  await liftAccountLocks(work, { institution, environment, userId: found.user_id })
  const named = `${found.user_id}（${ENVIRONMENTS[environment]}）`
  const next = 'いまのパスワード（秘密の番号）で、すぐにログインできます。'
  await tellInstitution(work, institution, { what: 'ログインのロックの解除', account: named, next })
  record(work, 'unlock-sign-in', {
    subject: `account:${account}`,
    institution,
    detail: { identity_check: check.id, user_id: found.user_id },
  })
  return done()
}
