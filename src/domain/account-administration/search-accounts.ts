import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { anyAccountLocked, findAccountLocks } from '#domain/account-sign-in/find-account-locks.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import { type AccountCriteria, selectFitting } from './account-criteria.ts'
import type { Administrator } from './administrator.ts'
import type { LookedAfter } from './find-looked-after.ts'

export interface AccountSearch extends AccountCriteria {
  readonly lock?: 'none' | 'locked' | undefined
  /** The user ID at which the page before ended. */
  readonly after?: string | undefined
  readonly most: number
}

export interface FoundAccount extends LookedAfter {
  /** 「ロック中」 until then. */
  readonly lockedUntil: Temporal.Instant | undefined
}

interface Means {
  readonly db: Kysely<DB>
  readonly secrets: Secrets
}

/** Accounts that they look after and that fit, in the order of the user IDs; pages follow the index. E-07, 004 p.46 */
export async function searchAccounts(
  { db, secrets }: Means,
  now: Temporal.Instant,
  by: Administrator,
  { lock, after, most, ...criteria }: AccountSearch,
): Promise<readonly FoundAccount[]> {
  const locked = lock && (await findLocked({ db, secrets }, now, by, criteria))
  const rows = await selectFitting(db, by, now, criteria)
    .$if(locked !== undefined, (query) =>
      query.where((row) => {
        const isLocked = row('id', '=', row.fn.any(row.val(locked ?? [])))
        return lock === 'locked' ? isLocked : row.not(isLocked)
      }),
    )
    .$if(after !== undefined, (query) => query.where('user_id', '>', after ?? ''))
    .select(anyAccountLocked(secrets, now, by.institution).as('anyLocked'))
    .orderBy('user_id')
    .limit(most)
    .execute()
  const found = rows as readonly (LookedAfter & { readonly anyLocked: boolean })[]
  const locks = found[0]?.anyLocked ? await findAccountLocks({ db, secrets }, now, found) : []
  return found.map(({ anyLocked: _, ...account }, index) => ({ ...account, lockedUntil: locks[index] }))
}

/** Which of them are locked now: counters do not say whose they are, so if any is, each account is asked for its own. */
async function findLocked(means: Means, now: Temporal.Instant, by: Administrator, criteria: AccountCriteria) {
  const fitting = (await selectFitting(means.db, by, now, criteria)
    .where(anyAccountLocked(means.secrets, now, by.institution))
    .execute()) as readonly LookedAfter[]
  const locks = await findAccountLocks(means, now, fitting)
  return fitting.filter((_, index) => locks[index] !== undefined).map(({ id }) => id)
}
