import type { Work } from '../work.ts'

/** So long a browser that comes back is told why its session is over. */
const TOLD_FOR = Temporal.Duration.from({ hours: 24 })

/** Deletes sessions that ended a day ago: they let nobody in, but say who was here. Returns how many. */
export async function deleteEndedSessions({ db, now }: Work): Promise<number> {
  const longAgo = now.subtract(TOLD_FOR)
  const ended = await db.deleteFrom('sessions').where('idle_until', '<=', longAgo).executeTakeFirst()
  const replaced = await db.deleteFrom('replaced_sessions').where('replaced_at', '<=', longAgo).executeTakeFirst()
  return Number(ended.numDeletedRows + replaced.numDeletedRows)
}
