import { type Kysely, type SqlBool, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { hasRole } from '#domain/accounts/has-role.ts'
import type { Administrator } from './administrator.ts'
import type { NewAccount } from './register-account.ts'

/**
 * The account that whoever asks has registered just now with these very values, and whose password they may still see:
 * a form that was sent twice does what it did once, and tells the same. X-05
 */
export const findJustRegistered = (
  db: Kysely<DB>,
  now: Temporal.Instant,
  by: Administrator,
  { role, userId, name, kana, startsOn, endsOn }: NewAccount,
): Promise<{ readonly id: string } | undefined> =>
  db
    .selectFrom('accounts')
    .select('id')
    .where('institution_id', '=', by.institution)
    .where('environment', '=', by.environment)
    .where(sql<SqlBool>`lower(user_id) = lower(${userId})`)
    .where(hasRole([role]))
    .where('name', '=', name)
    .where('kana', '=', kana)
    .where('starts_on', '=', startsOn)
    .where('ends_on', 'is not distinct from', endsOn)
    .where('version', '=', 1)
    .where('shown_to', '=', by.id)
    .where('shown_until', '>', now)
    .executeTakeFirst()
