import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'

/**
 * Whether nobody could manage operators any more without this one. Locks all administrators until the commit, so that
 * two who take the role from each other at once do not both succeed.
 */
export async function isLastAdministrator({ db }: Work, operator: string): Promise<boolean> {
  const administrators = await db
    .selectFrom('operators')
    .select('id')
    .where(sql<boolean>`'administrator' = any(roles)`)
    .where('disabled_at', 'is', null)
    .where('password_hash', 'is not', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return administrators.length === 1 && administrators[0]?.id === operator
}
