import { record } from '#domain/audit/record.ts'
import { accountKey } from '#domain/sign-in/account-key.ts'
import { liftLocks } from '#domain/sign-in/lift-locks.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { findOpenCheck } from './find-identity-checks.ts'
import type { Call } from './identity-check.ts'
import { tellInstitution } from './tell-institution.ts'

/** Who was kept out of the portal may try again at once. Refusals: `not-identified` caller; `unknown-account`. B-05 */
export async function unlockPortalUser(
  work: Work,
  { institution, operator, account }: Call & { readonly account: string },
): Promise<Outcome<undefined, 'not-identified' | 'unknown-account'>> {
  const check = await findOpenCheck(work, { institution, operator })
  if (!check) return refused('not-identified')
  const user = await work.db
    .selectFrom('portal_users')
    .select('email')
    .where('institution_id', '=', institution)
    .where('id', '=', account)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!user) return refused('unknown-account')
  await liftLocks(work, accountKey(work.secrets, 'portal', user.email))
  const next = 'いまのパスワードで、すぐにログインできます。'
  await tellInstitution(work, institution, { what: 'ログインのロックの解除', account: user.email, next })
  record(work, 'unlock-sign-in', {
    subject: `portal-user:${account}`,
    institution,
    detail: { identity_check: check.id },
  })
  return done()
}
