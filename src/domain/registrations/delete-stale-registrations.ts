import type { Work } from '#platform/work.ts'
import { ACTIVATION_LINK_LIVES, DRAFT_LIVES, STORY_IS_TOLD_FOR } from './lives.ts'

/**
 * Housekeeping: deletes drafts and kept passwords after their day, forgets the passwords of links that have run out, and
 * after ninety days deletes what became of registrations. Users are not touched. Returns how many registrations went.
 */
export async function deleteStaleRegistrations({ db, now }: Work): Promise<number> {
  await db.deleteFrom('kept_passwords').where('kept_at', '<=', now.subtract(DRAFT_LIVES)).execute()
  await db
    .updateTable('registrations')
    .set({ password_hash: null })
    .where('password_hash', 'is not', null)
    .where('confirmed_at', '<=', now.subtract(ACTIVATION_LINK_LIVES))
    .execute()
  const { numDeletedRows } = await db
    .deleteFrom('registrations')
    .where('drafted_at', '<=', now.subtract(DRAFT_LIVES))
    .where((where) =>
      where.or([where('confirmed_at', 'is', null), where('confirmed_at', '<=', now.subtract(STORY_IS_TOLD_FOR))]),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}
