import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { BulkKey } from './bulk-upload.ts'
import { endBulkUpload } from './end-bulk-upload.ts'

const DRAFTS_KEPT_FOR = Temporal.Duration.from({ hours: 24 })
/** Far longer than ten thousand rows take: no worker is coming back to it. */
const GIVEN_UP_AFTER = Temporal.Duration.from({ hours: 24 })
/** As long as an initial password can be read in it, and a little more. */
const RESULTS_KEPT_FOR = Temporal.Duration.from({ hours: 24 * 35 })
/** These stay on the page of the results. */
const SHOWN = 3

/**
 * House-keeping: drafts of yesterday, and results that are neither among the three shown nor a month old, go with their
 * rows; an upload that no worker has touched for a day is over. Returns how many went.
 */
export async function forgetBulkUploads(work: Work): Promise<number> {
  const { db, now } = work
  const drafts = await db
    .deleteFrom('bulk_uploads')
    .where('state', '=', 'draft')
    .where('uploaded_at', '<', now.subtract(DRAFTS_KEPT_FOR))
    .executeTakeFirst()
  const { numAffectedRows: results = 0n } = await sql`
    delete from bulk_uploads u
    where u.completed_at < ${now.subtract(RESULTS_KEPT_FOR)} and u.uploaded_at < ${now.subtract(RESULTS_KEPT_FOR)}
      and (select count(*) from bulk_uploads newer
        where newer.institution_id = u.institution_id and newer.environment = u.environment
          and newer.uploader_role = u.uploader_role and newer.number > u.number) >= ${SHOWN}
  `.execute(db)
  const stuck = await db
    .selectFrom('bulk_uploads')
    .select(['institution_id as institution', 'environment', 'id'])
    .where('state', 'in', ['waiting', 'running'])
    .where('touched_at', '<', now.subtract(GIVEN_UP_AFTER))
    .forUpdate()
    .execute()
  for (const key of stuck) await endBulkUpload(work, key as BulkKey, 'failed-system')
  return Number(drafts.numDeletedRows) + Number(results)
}
