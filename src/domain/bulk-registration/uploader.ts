import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { findSignedInAccount } from '#domain/account-sign-in/find-signed-in-account.ts'
import { rolesFor } from '#domain/accounts/delegation.ts'
import type { Work } from '#platform/work.ts'
import { type BulkKey, selectUpload, type UploaderRole } from './bulk-upload.ts'

export interface Uploader {
  readonly id: string
  readonly role: UploaderRole
}

/** Who uploaded it, and as what. */
export async function uploaderOf(db: Kysely<DB>, key: BulkKey): Promise<Uploader> {
  const row = await selectUpload(db, key)
    .select(['uploaded_by as id', 'uploader_role as role'])
    .executeTakeFirstOrThrow()
  return row as Uploader
}

/**
 * Whether whoever uploaded it may still register accounts: nobody who was disabled or deleted meanwhile does, nor
 * anybody of an institution that was closed. Both stay as they are until this unit of work ends.
 */
export async function mayStillRegister(work: Work, { institution, environment }: BulkKey, { id, role }: Uploader) {
  await work.db
    .selectFrom('accounts as a')
    .innerJoin('institutions as i', 'i.id', 'a.institution_id')
    .select('a.id')
    .where('a.institution_id', '=', institution)
    .where('a.environment', '=', environment)
    .where('a.id', '=', id)
    .forShare()
    .executeTakeFirst()
  const account = await findSignedInAccount(work.db, { institution, environment, id }, work.now)
  return account !== undefined && account.role === role && rolesFor(role, 'register').length > 0
}
