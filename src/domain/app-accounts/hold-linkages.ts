import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Work } from '#platform/work.ts'

/** WA accounts of one institution at most, those applied for counted. 000 p.10 */
export const MOST_LINKAGES = 5

/**
 * Takes `places` for WA accounts that are applied for: one statement, so that of two who ask at once no more than five
 * get one. False when there is no room for all of them. Negative when an application shrinks. P-19
 */
export async function holdLinkages({ db }: Work, institution: string, places: number): Promise<boolean> {
  const { rows } = await sql`
    insert into app_account_counts as counts (institution_id, linkages_held)
    select ${institution}::uuid, ${places}::integer where ${places}::integer <= ${MOST_LINKAGES}::integer
    on conflict (institution_id) do update set linkages_held = counts.linkages_held + ${places}::integer
    where counts.linkages_held + ${places}::integer <= ${MOST_LINKAGES}::integer
    returning linkages_held`.execute(db)
  return rows.length > 0
}

/** Gives places back: an application that came to nothing, or an account that was released. */
export async function giveLinkagesBack({ db }: Work, institution: string, places: number): Promise<void> {
  await db
    .updateTable('app_account_counts')
    .set(({ eb }) => ({ linkages_held: eb('linkages_held', '-', places) }))
    .where('institution_id', '=', institution)
    .execute()
}

/** Places that are taken: by accounts that were not released, and by applications that are undecided. */
export async function countHeldLinkages(db: Kysely<DB>, institution: string): Promise<number> {
  const counts = await db
    .selectFrom('app_account_counts')
    .select('linkages_held')
    .where('institution_id', '=', institution)
    .executeTakeFirst()
  return counts?.linkages_held ?? 0
}
