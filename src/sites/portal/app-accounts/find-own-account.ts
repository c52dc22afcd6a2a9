import { type AppAccount, findAppAccount } from '#domain/app-accounts/find-app-accounts.ts'
import { isId } from '#platform/is-id.ts'
import type { SignedInContext } from '../page.ts'

/** The account that the address names, if it is the signed-in user's institution's. P-20 */
export async function findOwnAccount({ params, env, user }: SignedInContext): Promise<AppAccount | undefined> {
  const id = params.account ?? ''
  return isId(id) ? findAppAccount(env.db, { institution: user.institution.id, id }) : undefined
}
