import type { Work } from '../work.ts'

/**
 * Deletes the rows whose arrival has passed: a subject without a row is treated the same. Rows that are being counted
 * in are left for the next time, so that it waits for nobody who may be waiting for it.
 */
export async function deleteSpentLimits({ db, now }: Work): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('rate_limits')
    .where('key', 'in', (select) =>
      select.selectFrom('rate_limits').select('key').where('arrives_at', '<', now).forUpdate().skipLocked(),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}
