import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { RequestKey } from './certificate-request.ts'

/** An issued request whose two IDs somebody gave: what the download site shows and hands out. */
export interface Download extends RequestKey {
  readonly requestNumber: string
  readonly code: string
  readonly terminal: string
  readonly institutionName: string
  readonly notBefore: Temporal.Instant
  readonly notAfter: Temporal.Instant
  readonly downloadUntil: Temporal.Instant
  readonly downloadedAt: Temporal.Instant | null
}

/** The download of this request as long as it is open: issued, within its 180 days, its certificate not revoked. C-05 */
export async function findDownload(
  db: Kysely<DB>,
  { institution, id }: RequestKey,
  now: Temporal.Instant,
): Promise<Download | undefined> {
  const row = await db
    .selectFrom('certificate_requests as r')
    .select(['code', 'terminal', 'request_number', 'institution_name', 'r.not_before', 'r.not_after', 'download_until'])
    .select('downloaded_at')
    .where('r.institution_id', '=', institution)
    .where('r.id', '=', id)
    .where('download_until', '>', now)
    .where('r.revoked_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('certificates as c')
            .whereRef('c.institution_id', '=', 'r.institution_id')
            .whereRef('c.request_id', '=', 'r.id')
            .where('c.revoked_at', 'is not', null),
        ),
      ),
    )
    .executeTakeFirst()
  if (!row?.request_number || !row.not_before || !row.not_after || !row.download_until) return undefined
  return {
    institution,
    id,
    code: row.code,
    terminal: row.terminal,
    requestNumber: row.request_number,
    institutionName: row.institution_name,
    notBefore: row.not_before,
    notAfter: row.not_after,
    downloadUntil: row.download_until,
    downloadedAt: row.downloaded_at,
  }
}
