import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Operator, OperatorRole } from './operator.ts'

/** The operator with this id; undefined once they were disabled. */
export async function findOperator(db: Kysely<DB>, id: string): Promise<Operator | undefined> {
  const row = await db
    .selectFrom('operators')
    .select(['id', 'name', 'email', 'roles'])
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row && { ...row, roles: row.roles as OperatorRole[] }
}
