import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** Name and address of what was registered, for the browser whose click completed it. */
export const findCompleted = (
  db: Kysely<DB>,
  { id, browser }: { readonly id: string; readonly browser: Buffer },
): Promise<{ readonly name: string; readonly email: string } | undefined> =>
  db
    .selectFrom('registrations')
    .select(['name', 'email'])
    .where('id', '=', id)
    .where('activated_by', '=', browser)
    .executeTakeFirst()
