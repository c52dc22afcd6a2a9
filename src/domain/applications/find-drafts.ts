import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** When the draft of each kind was saved last; drafts that correct an application are found with it. */
export async function findDrafts(db: Kysely<DB>, institution: string): Promise<ReadonlyMap<string, Temporal.Instant>> {
  const rows = await db
    .selectFrom('application_drafts')
    .select(['kind', 'saved_at'])
    .where('institution_id', '=', institution)
    .where('application_id', 'is', null)
    .execute()
  return new Map(rows.map(({ kind, saved_at }) => [kind, saved_at]))
}
