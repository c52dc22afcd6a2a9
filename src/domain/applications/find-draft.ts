import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** The draft of this kind (or of this returned application), if there is one. */
export const findDraft = (db: Kysely<DB>, institution: string, kind: string, application?: string) =>
  db
    .selectFrom('application_drafts')
    .select(['id', 'entered', 'content', 'saved_at'])
    .where('institution_id', '=', institution)
    .where('kind', '=', kind)
    .where('application_id', application === undefined ? 'is' : '=', application ?? null)
    .executeTakeFirst()
