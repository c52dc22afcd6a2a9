import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { SiteSlug } from '#platform/site/site-slug.ts'
import type { PracticePerson } from './practice-person.ts'

/** The invented people, in the order they were introduced. */
export async function listPracticePeople(db: Kysely<DB>): Promise<PracticePerson[]> {
  const rows = await db.selectFrom('practice_people').selectAll().orderBy('number').execute()
  return rows.map(({ name, site, role, sign_in_id, password, note }) => ({
    name,
    site: site as SiteSlug,
    role,
    signIn: { id: sign_in_id, password },
    ...(note === null ? {} : { note }),
  }))
}
