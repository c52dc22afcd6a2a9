import { newId } from '#platform/new-id.ts'
import type { World } from './world.ts'

export interface Person {
  readonly institution: string
  readonly user: string
  readonly email: string
  readonly password: string
  readonly name: string
}

export const PASSWORD = 'Madoguchi2026'

let people = 0

/** A clinic that is registered, and the person who signs in for it. */
export async function somebody(world: World, email = `someone-${++people}@clinic.example`): Promise<Person> {
  const passwordHash = await hashOf(world)
  return world.transact(async (work) => {
    const person = { institution: newId(work), user: newId(work), email, password: PASSWORD, name: '窓口 花子' }
    await work.db
      .insertInto('institutions')
      .values({
        id: person.institution,
        kind: 'medical',
        code: `99${String(++people).padStart(8, '0')}`,
        name: `見本クリニック${people}`,
        founder: '見本 太郎',
        postal_code: '5300001',
        phone: '0612345678',
        registered_at: work.now,
      })
      .execute()
    await work.db
      .insertInto('portal_users')
      .values({
        institution_id: person.institution,
        id: person.user,
        last_name: '窓口',
        first_name: '花子',
        email,
        password_hash: passwordHash,
        registered_at: work.now,
        password_changed_at: work.now,
      })
      .execute()
    await work.db
      .insertInto('portal_user_emails')
      .values({ email, institution_id: person.institution, portal_user_id: person.user })
      .execute()
    return person
  })
}

let known: Promise<string> | undefined

/** The hash of PASSWORD, computed once: everybody has the same. */
function hashOf(world: World): Promise<string> {
  known ??= world.env.passwords.hash(PASSWORD, 'batch')
  return known
}
