import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { rolesFor } from '#domain/accounts/delegation.ts'
import { hasRole } from '#domain/accounts/has-role.ts'
import type { Administrator } from './administrator.ts'

/** An account that was theirs to delete and is deleted: a form that was sent twice tells what it told once. X-05 */
export const findDeletedAccount = (
  db: Kysely<DB>,
  by: Administrator,
  id: string,
): Promise<{ readonly userId: string } | undefined> =>
  db
    .selectFrom('accounts')
    .select('user_id as userId')
    .where('institution_id', '=', by.institution)
    .where('environment', '=', by.environment)
    .where('id', '=', id)
    .where(hasRole(rolesFor(by.role, 'delete')))
    .where('deleted_at', 'is not', null)
    .executeTakeFirst()
