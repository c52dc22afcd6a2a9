import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { PERMISSIONS } from '#domain/operators/permissions.ts'

/** Everybody who may answer inquiries, by name. */
export const findAnswerers = (db: Kysely<DB>): Promise<readonly { id: string; name: string }[]> =>
  db
    .selectFrom('operators')
    .select(['id', 'name'])
    .where('disabled_at', 'is', null)
    .where(sql<boolean>`roles && ${PERMISSIONS['answer-inquiries']}::text[]`)
    .orderBy('name')
    .orderBy('id')
    .execute()
