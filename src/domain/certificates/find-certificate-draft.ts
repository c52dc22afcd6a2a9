import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DB } from '#db/schema.gen.ts'
import type { TypedEntries } from './begin-certificate-draft.ts'
import type { RequestKey } from './certificate-request.ts'

export interface CertificateDraft {
  readonly id: string
  readonly entered: TypedEntries
}

const typed = z.record(z.string(), z.array(z.string()))

export async function findCertificateDraft(
  db: Kysely<DB>,
  { institution, id }: RequestKey,
): Promise<CertificateDraft | undefined> {
  const row = await db
    .selectFrom('certificate_drafts')
    .select(['id', 'entered'])
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { id: row.id, entered: typed.parse(row.entered) }
}
