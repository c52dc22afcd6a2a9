import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { AccountEnvironment } from './account.ts'

export interface AccountDocument {
  readonly id: string
  readonly environment: AccountEnvironment
  readonly request: 'start' | 'change'
  readonly issuedAt: Temporal.Instant
}

/** The documents of an institution, newest first, as 「マスタアカウント情報ダウンロード」 lists them. 002 p.4 */
export async function findAccountDocuments(db: Kysely<DB>, institution: string): Promise<readonly AccountDocument[]> {
  const rows = await selectDocuments(db)
    .where('institution_id', '=', institution)
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows as readonly AccountDocument[]
}

/** One of them; another institution's is not found. */
export async function findAccountDocument(
  db: Kysely<DB>,
  institution: string,
  id: string,
): Promise<AccountDocument | undefined> {
  const row = await selectDocuments(db)
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .executeTakeFirst()
  return row as AccountDocument | undefined
}

const selectDocuments = (db: Kysely<DB>) =>
  db.selectFrom('account_documents').select(['id', 'environment', 'request', 'issued_at as issuedAt'])
