import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** Institutions with a document that nobody has opened, by the audit. */
export async function findUnopened(db: Kysely<DB>): Promise<string[]> {
  const { rows } = await sql<{ institution: string }>`
    select institution_id as institution from account_documents d where not exists (
      select from audit_entries where action = 'open-account-document' and subject = 'account-document:' || d.id)`.execute(
    db,
  )
  return rows.map(({ institution }) => institution)
}
