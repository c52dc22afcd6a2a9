import type { ApplicationKey } from '#domain/applications/application.ts'
import type { Work } from '#platform/work.ts'
import type { CoLocation } from './co-location.ts'

/** 併設, from the approval of its declaration. @throws when one is declared already: the index allows one. P-23 */
export async function declareCoLocation(
  { db, now }: Work,
  { institution, id }: ApplicationKey,
  { registrationNumber, ...other }: CoLocation,
): Promise<void> {
  await db
    .insertInto('co_locations')
    .values({
      institution_id: institution,
      application_id: id,
      registration_number: registrationNumber,
      ...other,
      declared_at: now,
    })
    .execute()
}
