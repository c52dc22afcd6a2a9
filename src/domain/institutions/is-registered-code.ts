import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** Whether an institution of this code is registered here. */
export const isRegisteredCode = async (db: Kysely<DB>, code: string): Promise<boolean> =>
  (await db.selectFrom('institutions').select('id').where('code', '=', code).executeTakeFirst()) !== undefined
