import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { PortalUser } from './portal-user.ts'

/** What the user's institution is registered with: theirs only, by the institution in the key. */
export const findOwnRegistration = (db: Kysely<DB>, user: PortalUser) =>
  db
    .selectFrom('institutions as i')
    .innerJoin('portal_users as u', 'u.institution_id', 'i.id')
    .select(['i.founder', 'i.postal_code', 'i.address', 'i.phone', 'i.registration_number', 'i.registered_at'])
    .where('i.id', '=', user.institution.id)
    .where('u.id', '=', user.id)
    .executeTakeFirstOrThrow()
