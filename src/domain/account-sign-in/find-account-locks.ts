import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { prepared } from '#platform/database/prepared.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import { type AccountName, accountDoorKey, accountPlaceKey } from './account-door.ts'

interface Means {
  readonly db: Kysely<DB>
  readonly secrets: Secrets
}

/** For each of these accounts, in their order, until when it is 「ロック中」; undefined when it is not. E-02 */
export async function findAccountLocks(
  env: Means,
  now: Temporal.Instant,
  accounts: readonly AccountName[],
): Promise<readonly (Temporal.Instant | undefined)[]> {
  const places = [...new Set(accounts.map(({ institution }) => institution))]
  const locked = (await Promise.all(places.map((place) => findLocked(env, now, place)))).flat()
  if (locked.length === 0) return accounts.map(() => undefined)
  const locks = new Map(locked.map(({ account_key, locked_until }) => [account_key.toString('hex'), locked_until]))
  return accounts.map((account) => locks.get(accountDoorKey(env.secrets, account).toString('hex')) ?? undefined)
}

/** Whether any account of this institution is 「ロック中」, in either environment: for a statement that asks more. */
export const anyAccountLocked = (secrets: Secrets, now: Temporal.Instant, institution: string) =>
  sql<boolean>`exists (
    select from sign_in_attempts where place_key = ${accountPlaceKey(secrets, institution)} and locked_until > ${now})`

/** Mostly none: only then is a keyed hash made of each account. */
const findLocked = ({ db, secrets }: Means, now: Temporal.Instant, institution: string) =>
  db
    .selectFrom('sign_in_attempts')
    .select(['account_key', 'locked_until'])
    .modifyFront(prepared('find-account-locks'))
    .where('place_key', '=', accountPlaceKey(secrets, institution))
    .where('locked_until', '>', now)
    .execute()
