import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** Institutions, other than this one, that declare the same number. */
export const findDeclarants = (db: Kysely<DB>, institution: string, registrationNumber: string) =>
  db
    .selectFrom('co_locations as c')
    .innerJoin('institutions as i', 'i.id', 'c.institution_id')
    .select('i.name')
    .where('c.registration_number', '=', registrationNumber)
    .where('c.withdrawn_at', 'is', null)
    .where('c.institution_id', '<>', institution)
    .orderBy('i.name')
    .execute()
