import { record } from '#domain/audit/record.ts'
import { linkageKey } from '#domain/linkage/linkage-door.ts'
import { linkageFactor } from '#domain/linkage/linkage-factor.ts'
import { liftCodeLock } from '#domain/second-factor/lift-code-lock.ts'
import { liftLocks } from '#domain/sign-in/lift-locks.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { findHelpedAccount } from './find-helped-account.ts'
import { findOpenCheck } from './find-identity-checks.ts'
import type { Call } from './identity-check.ts'
import { tellInstitution } from './tell-institution.ts'

/**
 * Passwords and codes of a WA account are taken again at once. 001 p.15, 17
 * Refusals: `not-identified` caller; `unknown-account`. B-05
 */
export async function unlockLinkageAccount(
  work: Work,
  { institution, operator, account }: Call & { readonly account: string },
): Promise<Outcome<undefined, 'not-identified' | 'unknown-account'>> {
  const check = await findOpenCheck(work, { institution, operator })
  if (!check) return refused('not-identified')
  const helped = await findHelpedAccount(work, institution, account)
  if (!helped) return refused('unknown-account')
  await liftLocks(work, linkageKey(work.secrets, helped))
  await liftCodeLock(work, linkageFactor(helped))
  const next = 'いまのパスワードとパスコードで、すぐにログインできます。'
  await tellInstitution(work, institution, { what: 'ログインのロックの解除', account: helped.loginId, next })
  record(work, 'unlock-sign-in', {
    subject: `app-account:${account}`,
    institution,
    detail: { identity_check: check.id, login_id: helped.loginId },
  })
  return done()
}
