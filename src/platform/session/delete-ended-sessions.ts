import type { Work } from '../work.ts'

/** Deletes the sessions that are over: they let nobody in, but say who was here. */
export async function deleteEndedSessions({ db, now }: Work): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sessions')
    .where((row) => row.or([row('idle_until', '<=', now), row('ends_at', '<=', now)]))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
