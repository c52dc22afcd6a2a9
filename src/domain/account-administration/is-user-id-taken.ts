import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Administrator } from './administrator.ts'

/** Whether an ID was ever used in this institution and environment, deleted accounts and other capitals included. E-06 */
export async function isUserIdTaken(
  db: Kysely<DB>,
  { institution, environment }: Pick<Administrator, 'institution' | 'environment'>,
  userId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .select('id')
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .where(sql<boolean>`lower(user_id) = lower(${userId})`)
    .executeTakeFirst()
  return row !== undefined
}
