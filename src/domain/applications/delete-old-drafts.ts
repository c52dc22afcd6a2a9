import type { Work } from '#platform/work.ts'

/** Since it was last saved. Our choice: longer than any holiday, shorter than anybody remembers what they typed. */
export const DRAFT_LIVES_DAYS = 90

/** House-keeping: drafts that nobody went on with. Returns how many. docs/operations.md */
export async function deleteOldDrafts({ db, now }: Work): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('application_drafts')
    .where('saved_at', '<=', now.subtract({ hours: DRAFT_LIVES_DAYS * 24 }))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
