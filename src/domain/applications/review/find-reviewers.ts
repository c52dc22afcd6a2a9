import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** Everybody who may decide, by name. */
export const findReviewers = (db: Kysely<DB>): Promise<readonly { id: string; name: string }[]> =>
  db
    .selectFrom('operators')
    .select(['id', 'name'])
    .where('disabled_at', 'is', null)
    .where(sql<boolean>`'reviewer' = any(roles)`)
    .orderBy('name')
    .orderBy('id')
    .execute()
