import { dayOf } from '#platform/clock/clock.ts'
import type { Work } from '#platform/work.ts'
import { releaseAppAccount } from './release-app-account.ts'

const MOST_AT_ONCE = 500

/**
 * House-keeping: accounts whose last day is over are released, so that sessions, initial passwords and places of WA
 * accounts go with them. They could not sign in since midnight. Returns how many. P-23
 */
export async function releaseEndedAppAccounts(work: Work): Promise<number> {
  const ended = await work.db
    .selectFrom('app_accounts')
    .select(['institution_id as institution', 'id'])
    .where('ends_on', '<', dayOf(work.now))
    .where('released_at', 'is', null)
    .orderBy('institution_id')
    .orderBy('id')
    .limit(MOST_AT_ONCE)
    .execute()
  for (const account of ended) await releaseAppAccount(work, account)
  return ended.length
}
