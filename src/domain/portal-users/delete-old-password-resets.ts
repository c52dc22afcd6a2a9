import type { Work } from '#platform/work.ts'

/** So long a link that was used, superseded or too old still says so; then it is simply unknown. Our choice. */
const STORY_IS_TOLD_FOR = Temporal.Duration.from({ hours: 90 * 24 })

/** Deletes links whose story nobody will ask for. Returns how many. */
export async function deleteOldPasswordResets({ db, now }: Work): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('portal_password_resets')
    .where('expires_at', '<', now.subtract(STORY_IS_TOLD_FOR))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
