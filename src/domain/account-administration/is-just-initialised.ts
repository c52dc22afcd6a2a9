import { type Kysely, type SqlBool, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Administrator } from './administrator.ts'
import type { SeenAccount } from './initialise-password.ts'
import { INITIAL_PASSWORD_SHOWN_FOR } from './new-password.ts'

/**
 * Whether what came next to this version is that whoever asks initialised its password, which they may still see: a
 * form that was sent twice tells what it told once, and makes no second password that the first page does not show. X-05
 */
export async function isJustInitialised(
  db: Kysely<DB>,
  now: Temporal.Instant,
  by: Administrator,
  { id, version }: SeenAccount,
): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .select('id')
    .where('institution_id', '=', by.institution)
    .where('environment', '=', by.environment)
    .where('id', '=', id)
    .where('version', '=', version + 1)
    .where('shown_to', '=', by.id)
    .where('shown_until', '>', now)
    .where(
      sql<SqlBool>`shown_until = changed_at + ${INITIAL_PASSWORD_SHOWN_FOR.total('seconds')} * interval '1 second'`,
    )
    .executeTakeFirst()
  return row !== undefined
}
