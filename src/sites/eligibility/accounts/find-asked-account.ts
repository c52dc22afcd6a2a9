import { findLookedAfter, type LookedAfter } from '#domain/account-administration/find-looked-after.ts'
import { isId } from '#platform/is-id.ts'
import type { AccountContext } from '../page.ts'

/** The account that the address names, if whoever asks looks after it. */
export async function findAskedAccount({ params, env, user }: AccountContext): Promise<LookedAfter | undefined> {
  const id = params.account ?? ''
  return isId(id) ? findLookedAfter(env.db, user, id) : undefined
}
