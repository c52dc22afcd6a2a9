import type { Selectable } from 'kysely'
import type { Registrations } from '#db/schema.gen.ts'
import { newId } from '#platform/new-id.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { Obstacle } from './find-obstacle.ts'

export interface NewUser {
  readonly institution: string
  readonly user: string
}

/**
 * Makes institution, user and directory entry of a registration. The unique keys decide between two at once: whoever
 * comes second waits for the first, and leaves nothing behind.
 */
export async function claim(
  work: Work,
  registration: Selectable<Registrations> & { readonly password_hash: string },
): Promise<Outcome<NewUser, Obstacle>> {
  const institution = newId(work)
  const user = newId(work)
  if (!(await claimInstitution(work, institution, registration))) return refused('institution-taken')
  await work.db
    .insertInto('portal_users')
    .values({
      institution_id: institution,
      id: user,
      last_name: registration.last_name,
      first_name: registration.first_name,
      email: registration.email,
      password_hash: registration.password_hash,
      registered_at: work.now,
      password_changed_at: work.now,
    })
    .execute()
  if (await claimAddress(work, { institution, user }, registration.email)) return done({ institution, user })
  await work.db.deleteFrom('portal_users').where('institution_id', '=', institution).execute()
  await work.db.deleteFrom('institutions').where('id', '=', institution).execute()
  return refused('address-taken')
}

const claimInstitution = (work: Work, id: string, registration: Selectable<Registrations>) =>
  work.db
    .insertInto('institutions')
    .values({
      id,
      kind: registration.kind,
      code: registration.code,
      registration_number: registration.registration_number,
      under_transitional_measure: registration.under_transitional_measure,
      name: registration.name,
      founder: registration.founder,
      postal_code: registration.postal_code,
      address: registration.address,
      phone: registration.phone,
      listed_name: registration.listed_name,
      listed_postal_code: registration.listed_postal_code,
      listed_address: registration.listed_address,
      registered_at: work.now,
    })
    .onConflict((row) => row.doNothing())
    .returning('id')
    .executeTakeFirst()

const claimAddress = (work: Work, { institution, user }: NewUser, email: string) =>
  work.db
    .insertInto('portal_user_emails')
    .values({ email, institution_id: institution, portal_user_id: user })
    .onConflict((row) => row.column('email').doNothing())
    .returning('email')
    .executeTakeFirst()
