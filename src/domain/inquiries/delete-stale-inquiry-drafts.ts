import type { Work } from '#platform/work.ts'
import { DRAFT_LIVES } from './inquiry-draft.ts'

/** Housekeeping: drafts after their day, sent or not, and links that open nothing any more. Returns how many drafts. */
export async function deleteStaleInquiryDrafts({ db, now }: Work): Promise<number> {
  await db.deleteFrom('inquiry_links').where('expires_at', '<=', now).execute()
  const { numDeletedRows } = await db
    .deleteFrom('inquiry_drafts')
    .where('drafted_at', '<=', now.subtract(DRAFT_LIVES))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
