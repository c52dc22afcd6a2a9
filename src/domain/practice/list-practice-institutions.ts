import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** An institution of a practice person, with what an application for a certificate asks. */
export interface PracticeInstitution {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly phone: string
  readonly portalUser: string
  readonly person: string
  readonly email: string
}

/** Those of the people who sign in to the portal and whose institution has a code. */
export async function listPracticeInstitutions(db: Kysely<DB>): Promise<readonly PracticeInstitution[]> {
  const rows = await db
    .selectFrom('practice_people as p')
    .innerJoin('portal_user_emails as e', 'e.email', 'p.sign_in_id')
    .innerJoin('institutions as i', 'i.id', 'e.institution_id')
    .select(['i.id', 'i.code', 'i.name', 'i.phone', 'e.portal_user_id', 'e.email', 'p.name as person'])
    .distinctOn('i.id')
    .where('p.site', '=', 'portal')
    .where('i.code', 'is not', null)
    .execute()
  return rows.map(({ code, portal_user_id, ...row }) => ({ ...row, code: code ?? '', portalUser: portal_user_id }))
}
