import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { type AccountEnvironment, ENVIRONMENTS } from './account.ts'

/** What is asked of a リセット用 account at sign-in: the 秘密の番号 instead of a password. 002 p.6 */
export const ACCOUNT_ROLES = {
  master: 'マスタアカウント',
  'master-reset': 'マスタアカウントリセット用アカウント',
} as const

export interface EligibilityAccount {
  readonly id: string
  readonly environment: AccountEnvironment
  readonly userId: string
  readonly role: keyof typeof ACCOUNT_ROLES
  readonly createdAt: Temporal.Instant
  readonly disabledAt: Temporal.Instant | null
  /** How its password stands; a リセット用 account has none. */
  readonly password: 'initial' | 'expired' | 'changed' | undefined
}

/** The accounts of an institution in both environments, 本番環境 first. */
export async function findAccounts(
  db: Kysely<DB>,
  now: Temporal.Instant,
  institution: string,
): Promise<readonly EligibilityAccount[]> {
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'environment', 'user_id', 'role', 'created_at', 'disabled_at', 'password_hash'])
    .select(['password_changed_at', 'initial_password_until'])
    .where('institution_id', '=', institution)
    .where('environment', 'in', Object.keys(ENVIRONMENTS))
    .orderBy('environment')
    .orderBy('user_id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    environment: row.environment as AccountEnvironment,
    userId: row.user_id,
    role: row.role as keyof typeof ACCOUNT_ROLES,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
    password: row.password_hash === null ? undefined : passwordState(row),
  }))

  function passwordState(row: (typeof rows)[number]): EligibilityAccount['password'] {
    if (row.password_changed_at) return 'changed'
    const until = row.initial_password_until
    return until && Temporal.Instant.compare(until, now) > 0 ? 'initial' : 'expired'
  }
}
