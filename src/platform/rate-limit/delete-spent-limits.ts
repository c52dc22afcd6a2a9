import type { Work } from '../work.ts'

/** Deletes the rows whose arrival has passed: a subject without a row is treated the same. */
export async function deleteSpentLimits({ db, now }: Work): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('rate_limits').where('arrives_at', '<', now).executeTakeFirst()
  return Number(numDeletedRows)
}
