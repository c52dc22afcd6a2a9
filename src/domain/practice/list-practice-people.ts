import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { totpUri } from '#domain/second-factor/totp.ts'
import type { PracticePerson } from './practice-person.ts'

/** The invented people, in the order they were entered. */
export async function listPracticePeople(db: Kysely<DB>): Promise<PracticePerson[]> {
  const rows = await db.selectFrom('practice_people').selectAll().orderBy('position').execute()
  return rows.map(({ name, site, role, note, sign_in_id: id, password, totp_secret: secret }) => ({
    name,
    site,
    role,
    signIn: { id, password },
    ...(secret && { totp: { secret, uri: totpUri(secret, { issuer: 'Madoguchi', account: id }) } }),
    ...(note !== null && { note }),
  }))
}
