import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { AppAccountKey } from '#domain/app-accounts/app-account.ts'
import { prepared } from '#platform/database/prepared.ts'
import { foldLinkageName, type LinkageName } from './linkage-door.ts'

export interface LinkageCredentials extends AppAccountKey {
  readonly passwordHash: string
}

/**
 * The WA account of this name, whatever its state. For the door only: it holds the password's hash. A code goes before
 * a 登録記号番号 that reads the same: nobody takes the name of another by registering its number. 000 p.17
 */
export function findLinkageCredentials(db: Kysely<DB>, name: LinkageName): Promise<LinkageCredentials | undefined> {
  const { institutionCode, loginId } = foldLinkageName(name)
  return db
    .selectFrom('app_accounts as a')
    .innerJoin('institutions as i', 'i.id', 'a.institution_id')
    .select(['a.institution_id as institution', 'a.id', 'a.password_hash as passwordHash'])
    .modifyFront(prepared('find-linkage-credentials'))
    .where('i.search_code', '=', institutionCode)
    .where('i.search_code', '<>', '')
    .where('a.login_id', '=', loginId)
    .where('a.kind', '=', 'linkage')
    .where('i.closed_at', 'is', null)
    .orderBy('i.code')
    .executeTakeFirst()
}
