import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { AccountKey } from './account.ts'
import { expiresSoon } from './expires-soon.ts'
import type { Role } from './role.ts'

export interface ExpiringAsked extends Pick<AccountKey, 'institution' | 'environment'> {
  /** Of those whom the asker looks after. */
  readonly roles: readonly Role[]
}

/** How many of 「期限が近いアカウント」 there are. */
export async function countExpiringAccounts(
  db: Kysely<DB>,
  now: Temporal.Instant,
  { institution, environment, roles }: ExpiringAsked,
): Promise<number> {
  if (roles.length === 0) return 0
  const { count } = await db
    .selectFrom('accounts')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .where('role', 'in', roles)
    .where(expiresSoon(now))
    .executeTakeFirstOrThrow()
  return count
}
