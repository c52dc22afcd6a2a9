import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { findAccountLocks } from '#domain/account-sign-in/find-account-locks.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import type { AccountEnvironment } from './account.ts'
import type { Role } from './role.ts'

export interface EligibilityAccount {
  readonly id: string
  readonly environment: AccountEnvironment
  readonly userId: string
  readonly role: Role
  readonly createdAt: Temporal.Instant
  readonly disabledAt: Temporal.Instant | null
  /** Passwords are refused until then. */
  readonly lockedUntil: Temporal.Instant | undefined
  /** How its password stands; a リセット用 account has none. */
  readonly password: 'initial' | 'expired' | 'changed' | undefined
}

/** Whom the operating body knows of; the staff of an institution it meets only when they are locked. */
const KNOWN: readonly Role[] = ['master', 'master-reset', 'administrator']

/** The accounts of an institution that others may ask about, in both environments, 本番環境 first. Deleted ones are not. */
export async function findAccounts(
  { db, secrets, now }: { readonly db: Kysely<DB>; readonly secrets: Secrets; readonly now: Temporal.Instant },
  institution: string,
): Promise<readonly EligibilityAccount[]> {
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'environment', 'user_id', 'role', 'created_at', 'disabled_at', 'password_hash'])
    .select(['password_changed_at', 'initial_password_until'])
    .where('institution_id', '=', institution)
    .where('deleted_at', 'is', null)
    .orderBy('environment')
    .orderBy('user_id')
    .execute()
  const names = rows.map(({ environment, user_id: userId }) => ({
    institution,
    environment: environment as AccountEnvironment,
    userId,
  }))
  const locks = await findAccountLocks({ db, secrets }, now, names)
  const accounts = rows.map((row, index) => ({
    id: row.id,
    environment: row.environment as AccountEnvironment,
    userId: row.user_id,
    role: row.role as Role,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
    lockedUntil: locks[index],
    password: row.password_hash === null ? undefined : passwordState(row, now),
  }))
  return accounts.filter(({ role, lockedUntil }) => KNOWN.includes(role) || lockedUntil)
}

interface PasswordTimes {
  readonly password_changed_at: Temporal.Instant | null
  readonly initial_password_until: Temporal.Instant | null
}

function passwordState(row: PasswordTimes, now: Temporal.Instant): EligibilityAccount['password'] {
  if (row.password_changed_at) return 'changed'
  const until = row.initial_password_until
  return until && Temporal.Instant.compare(until, now) > 0 ? 'initial' : 'expired'
}
