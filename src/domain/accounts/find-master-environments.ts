import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { AccountEnvironment } from './account.ts'

/** Where this institution has a master account that works. */
export async function findMasterEnvironments(
  db: Kysely<DB>,
  institution: string,
): Promise<readonly AccountEnvironment[]> {
  const rows = await db
    .selectFrom('accounts')
    .select('environment')
    .distinct()
    .where('institution_id', '=', institution)
    .where('role', '=', 'master')
    .where('disabled_at', 'is', null)
    .execute()
  return rows.map(({ environment }) => environment as AccountEnvironment)
}
