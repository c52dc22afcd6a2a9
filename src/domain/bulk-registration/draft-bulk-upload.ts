import { createHash } from 'node:crypto'
import { type Kysely, type SqlBool, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Administrator } from '#domain/account-administration/administrator.ts'
import { newId } from '#platform/new-id.ts'
import { shownFileName } from '#platform/text/file-name.ts'
import type { Work } from '#platform/work.ts'
import { type BulkKey, selectUpload } from './bulk-upload.ts'

export interface ChosenFile {
  readonly fileName: string
  readonly file: Buffer
}

/**
 * Keeps a file until it is confirmed: a browser would not send it twice. Whoever chooses another has only that one; the
 * same that comes again is the one that is kept. Returns its id. E-10
 */
export async function draftBulkUpload(work: Work, by: Administrator, { fileName, file }: ChosenFile): Promise<string> {
  const { institution, environment, id: uploader, role } = by
  await inTurn(work.db, by)
  const same = await keepSame(work, by, { fileName, file })
  if (same) return same
  await work.db
    .deleteFrom('bulk_uploads')
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .where('uploaded_by', '=', uploader)
    .where('state', '=', 'draft')
    .execute()
  const id = newId(work)
  await work.db
    .insertInto('bulk_uploads')
    .values({
      institution_id: institution,
      environment,
      id,
      uploaded_by: uploader,
      uploader_role: role,
      file_name: shownFileName(fileName),
      file,
      size_bytes: file.length,
      uploaded_at: work.now,
    })
    .execute()
  return id
}

async function keepSame(work: Work, by: Administrator, { fileName, file }: ChosenFile): Promise<string | undefined> {
  const digest = createHash('sha256').update(file).digest()
  const kept = await work.db
    .updateTable('bulk_uploads')
    .set({ uploaded_at: work.now })
    .where('institution_id', '=', by.institution)
    .where('environment', '=', by.environment)
    .where('uploaded_by', '=', by.id)
    .where('state', '=', 'draft')
    .where('file_name', '=', shownFileName(fileName))
    .where('size_bytes', '=', file.length)
    .where(sql<SqlBool>`sha256(file) = ${digest}`)
    .returning('id')
    .executeTakeFirst()
  return kept?.id
}

/** Of several files at once one goes after the other, so that one is left. */
const inTurn = (db: Kysely<DB>, { institution, environment, id }: Administrator) =>
  db
    .selectFrom('accounts')
    .select('id')
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .execute()

/** A file that this account chose and has not confirmed yet; anybody else's is not found. */
export const findBulkDraft = (db: Kysely<DB>, by: Administrator, id: string) =>
  selectUpload(db, keyOf(by, id))
    .select(['id', 'file_name as fileName', 'size_bytes as sizeBytes'])
    .where('uploaded_by', '=', by.id)
    .where('state', '=', 'draft')
    .executeTakeFirst()

export const keyOf = ({ institution, environment }: Administrator, id: string): BulkKey => ({
  institution,
  environment,
  id,
})
