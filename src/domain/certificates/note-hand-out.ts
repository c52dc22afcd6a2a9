import { record } from '#domain/audit/record.ts'
import type { Work } from '#platform/work.ts'
import type { RequestKey } from './certificate-request.ts'

/** The way it went out: the page that made the key, a file, or EST. */
export type HandOut = 'page' | 'file' | 'est'

/** Writes down that the certificate of a request went out; the first time sets 「取得済」. C-03, C-05 */
export async function noteHandOut(work: Work, { institution, id }: RequestKey, by: HandOut): Promise<void> {
  await work.db
    .updateTable('certificate_requests')
    .set({ downloaded_at: work.now })
    .where('institution_id', '=', institution)
    .where('id', '=', id)
    .where('downloaded_at', 'is', null)
    .execute()
  record(work, 'hand-out-certificate', { subject: `certificate-request:${id}`, institution, detail: { by } })
}
