import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { doorName, findSignInLocks } from '#domain/institutions/find-sign-in-locks.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import { type AccountName, accountDoorKey } from './account-door.ts'

/** For each of these accounts, in their order, until when it is 「ロック中」; undefined when it is not. E-02 */
export async function findAccountLocks(
  env: { readonly db: Kysely<DB>; readonly secrets: Secrets },
  now: Temporal.Instant,
  accounts: readonly AccountName[],
): Promise<readonly (Temporal.Instant | undefined)[]> {
  const doors = accounts.map((account) => accountDoorKey(env.secrets, account))
  const locks = await findSignInLocks(env.db, now, doors)
  return doors.map((door) => locks.get(doorName(door)))
}
