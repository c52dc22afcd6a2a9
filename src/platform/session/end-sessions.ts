import type { Work } from '../work.ts'

/** Ends every session of this user on this site, at once. Returns how many there were. */
export async function endSessions(work: Work, site: string, subject: string): Promise<number> {
  const { numDeletedRows } = await work.db
    .deleteFrom('sessions')
    .where('site', '=', site)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Ends one session: 「ログアウト」. */
export async function endSession(work: Work, hash: Buffer): Promise<void> {
  await work.db.deleteFrom('sessions').where('token_hash', '=', hash).execute()
}
