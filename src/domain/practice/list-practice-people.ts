import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { totpUri } from '#domain/second-factor/totp.ts'
import type { PracticePerson } from './practice-person.ts'

/** The invented people, in the order they were entered. */
export async function listPracticePeople(db: Kysely<DB>): Promise<PracticePerson[]> {
  const rows = await db.selectFrom('practice_people').selectAll().orderBy('position').execute()
  return rows.map(({ name, site, role, note, sign_in_id, password, totp_secret: secret }) => ({
    name,
    site,
    role,
    signIn: { ...namesOf(sign_in_id), password },
    ...(secret && { totp: { secret, uri: totpUri(secret, { issuer: 'Madoguchi', account: namesOf(sign_in_id).id }) } }),
    ...(note !== null && { note }),
  }))
}

/** Where IDs are an institution's own, they are kept as `4749999993/WA000001`. */
function namesOf(signInId: string): { readonly institutionCode?: string; readonly id: string } {
  const [institutionCode, id] = signInId.split('/')
  return id === undefined ? { id: signInId } : { ...(institutionCode && { institutionCode }), id }
}
