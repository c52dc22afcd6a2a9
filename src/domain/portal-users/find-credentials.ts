import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { prepared } from '#platform/database/prepared.ts'

export interface Credentials {
  readonly institution: string
  readonly user: string
  readonly passwordHash: string
  readonly email: string
  readonly lastName: string
  readonly firstName: string
}

/** The active portal user whose user ID this is (folded: `foldUserId`). For the door only: it holds the password's hash. */
export async function findCredentials(db: Kysely<DB>, userId: string): Promise<Credentials | undefined> {
  return db
    .selectFrom('portal_user_emails as e')
    .innerJoin('portal_users as u', (join) =>
      join.onRef('u.institution_id', '=', 'e.institution_id').onRef('u.id', '=', 'e.portal_user_id'),
    )
    .innerJoin('institutions as i', 'i.id', 'u.institution_id')
    .select([
      'u.institution_id as institution',
      'u.id as user',
      'u.password_hash as passwordHash',
      'u.email',
      'u.last_name as lastName',
      'u.first_name as firstName',
    ])
    .modifyFront(prepared('find-credentials'))
    .where('e.email', '=', userId)
    .where('u.closed_at', 'is', null)
    .where('i.closed_at', 'is', null)
    .executeTakeFirst()
}
