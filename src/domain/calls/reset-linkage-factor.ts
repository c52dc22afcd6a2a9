import { record } from '#domain/audit/record.ts'
import { linkageFactor } from '#domain/linkage/linkage-factor.ts'
import { supersedeSignIns } from '#domain/linkage/supersede-sign-ins.ts'
import { removeSecondFactor } from '#domain/second-factor/remove-second-factor.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import { endSessions } from '#platform/session/end-sessions.ts'
import type { Work } from '#platform/work.ts'
import { findHelpedAccount } from './find-helped-account.ts'
import { findOpenCheck } from './find-identity-checks.ts'
import type { Call } from './identity-check.ts'
import { tellInstitution } from './tell-institution.ts'

/**
 * The device of a WA account is lost: its app and its sessions are worth nothing from now on, sign-ins that were begun
 * neither, and after the next password an app is set up anew. Refusals: `not-identified` caller; `unknown-account`.
 * L-11, B-05
 */
export async function resetLinkageFactor(
  work: Work,
  { institution, operator, account }: Call & { readonly account: string },
): Promise<Outcome<undefined, 'not-identified' | 'unknown-account'>> {
  const check = await findOpenCheck(work, { institution, operator })
  if (!check) return refused('not-identified')
  const helped = await findHelpedAccount(work, institution, account)
  if (!helped) return refused('unknown-account')
  await removeSecondFactor(work, linkageFactor(helped))
  await supersedeSignIns(work, helped)
  const sessions = await endSessions(work, 'linkage', account)
  const next =
    '次のログインで、パスワードのあとにAuthenticatorを登録し直してください。前に登録した端末のパスコードは使えません。'
  await tellInstitution(work, institution, { what: 'Authenticator登録の取消し', account: helped.loginId, next })
  record(work, 'reset-linkage-factor', {
    subject: `app-account:${account}`,
    institution,
    detail: { identity_check: check.id, login_id: helped.loginId, sessions },
  })
  return done()
}
