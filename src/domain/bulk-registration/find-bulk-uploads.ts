import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Administrator } from '#domain/account-administration/administrator.ts'
import type { BulkState } from './bulk-upload.ts'

/** An upload as 「アカウント一括登録結果」 lists it. E-11 */
export interface FoundBulkUpload {
  readonly id: string
  readonly number: number
  readonly fileName: string
  readonly state: BulkState
  readonly receivedAt: Temporal.Instant
  readonly completedAt: Temporal.Instant | null
  /** Undefined until all are checked. */
  readonly rows: number | null
  readonly rowsDone: number
  readonly registered: number | null
  readonly problem: string | null
  readonly encoding: string | null
}

const SHOWN = 3

/** The newest of those that their own kind of account uploaded, at most three. 004 p.50 */
export async function findBulkUploads(db: Kysely<DB>, by: Administrator): Promise<readonly FoundBulkUpload[]> {
  const rows = await selectOwn(db, by).orderBy('received_at', 'desc').orderBy('number', 'desc').limit(SHOWN).execute()
  return rows as unknown as readonly FoundBulkUpload[]
}

/** One of their kind's; any other is not found: another institution's, environment's, or kind of account's. */
export async function findBulkUpload(
  db: Kysely<DB>,
  by: Administrator,
  id: string,
): Promise<FoundBulkUpload | undefined> {
  const row = await selectOwn(db, by).where('id', '=', id).executeTakeFirst()
  return row as unknown as FoundBulkUpload | undefined
}

const selectOwn = (db: Kysely<DB>, { institution, environment, role }: Administrator) =>
  db
    .selectFrom('bulk_uploads')
    .select(['id', 'number', 'file_name as fileName', 'state', 'received_at as receivedAt', 'encoding'])
    .select(['completed_at as completedAt', 'rows', 'rows_done as rowsDone', 'registered', 'problem'])
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .where('uploader_role', '=', role)
    .where('state', '<>', 'draft')
