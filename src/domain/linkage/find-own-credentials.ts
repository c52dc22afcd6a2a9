import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { LinkageAccount } from './linkage-account.ts'
import type { LinkageName } from './linkage-door.ts'

export interface OwnCredentials {
  readonly id: string
  /** As it is typed at the door: what its attempts are counted under. */
  readonly name: LinkageName
  readonly passwordHash: string
}

/** The password of an account that is signed in, to be checked once more before it is changed. */
export async function findOwnCredentials(db: Kysely<DB>, { institution, id }: LinkageAccount): Promise<OwnCredentials> {
  const { code, loginId, passwordHash } = await db
    .selectFrom('app_accounts as a')
    .innerJoin('institutions as i', 'i.id', 'a.institution_id')
    .select(['i.search_code as code', 'a.login_id as loginId', 'a.password_hash as passwordHash'])
    .where('a.institution_id', '=', institution)
    .where('a.id', '=', id)
    .executeTakeFirstOrThrow()
  return { id, name: { institutionCode: code, loginId }, passwordHash }
}
