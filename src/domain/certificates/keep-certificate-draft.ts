import type { Work } from '#platform/work.ts'
import type { TypedEntries } from './begin-certificate-draft.ts'
import type { RequestKey } from './certificate-request.ts'

/** Keeps what was typed; it is all the same whether it is right. C-02 */
export async function keepCertificateDraft(
  { db }: Work,
  { institution, id }: RequestKey,
  entered: TypedEntries,
): Promise<void> {
  await db
    .updateTable('certificate_drafts')
    .set({ entered: JSON.stringify(entered) })
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .execute()
}
