import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { prepared } from '#platform/database/prepared.ts'
import type { PortalUser } from './portal-user.ts'

/** The active user with this id at this institution; undefined once the account or the institution was closed. */
export async function findPortalUser(
  db: Kysely<DB>,
  institutionId: string,
  id: string,
): Promise<PortalUser | undefined> {
  const row = await db
    .selectFrom('portal_users as u')
    .innerJoin('institutions as i', 'i.id', 'u.institution_id')
    .select(['u.id', 'u.email', 'u.last_name', 'u.first_name', 'i.id as institution_id', 'i.kind', 'i.code', 'i.name'])
    .modifyFront(prepared('find-portal-user'))
    .where('u.institution_id', '=', institutionId)
    .where('u.id', '=', id)
    .where('u.closed_at', 'is', null)
    .where('i.closed_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    email: row.email,
    lastName: row.last_name,
    firstName: row.first_name,
    institution: { id: row.institution_id, kind: row.kind, code: row.code, name: row.name },
  }
}
