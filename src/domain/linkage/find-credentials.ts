import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { AppAccountKey } from '#domain/app-accounts/app-account.ts'
import { prepared } from '#platform/database/prepared.ts'
import { foldLinkageName, type LinkageName } from './linkage-door.ts'

export interface LinkageCredentials extends AppAccountKey {
  readonly passwordHash: string
}

/** The WA account of this name, whatever its state. For the door only: it holds the password's hash. */
export function findLinkageCredentials(db: Kysely<DB>, name: LinkageName): Promise<LinkageCredentials | undefined> {
  const { institutionCode, loginId } = foldLinkageName(name)
  return db
    .selectFrom('app_accounts as a')
    .innerJoin('institutions as i', 'i.id', 'a.institution_id')
    .select(['a.institution_id as institution', 'a.id', 'a.password_hash as passwordHash'])
    .modifyFront(prepared('find-linkage-credentials'))
    .where('i.code', '=', institutionCode)
    .where('a.login_id', '=', loginId)
    .where('a.kind', '=', 'linkage')
    .where('i.closed_at', 'is', null)
    .executeTakeFirst()
}
