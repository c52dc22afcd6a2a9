import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { tokenHash } from './token-hash.ts'

/**
 * Why a session is over although nobody signed out of it: `replaced` by a sign-in elsewhere, ended with all others when
 * `settings` changed, `idle`, or its `time` is up.
 */
export type SessionEnd = 'replaced' | 'settings' | 'idle' | 'time'

/** Why the session of this token ended; undefined when it is alive, was signed out of, or was too long ago. */
export async function findSessionEnd(
  db: Kysely<DB>,
  now: Temporal.Instant,
  site: string,
  token: string,
): Promise<SessionEnd | undefined> {
  const hash = tokenHash(token)
  const over = await db
    .selectFrom('sessions')
    .select(['idle_until', 'ends_at'])
    .where('token_hash', '=', hash)
    .where('site', '=', site)
    .where('idle_until', '<=', now)
    .executeTakeFirst()
  if (over) return Temporal.Instant.compare(over.idle_until, over.ends_at) < 0 ? 'idle' : 'time'
  const replaced = await db
    .selectFrom('replaced_sessions')
    .select('reason')
    .where('token_hash', '=', hash)
    .where('site', '=', site)
    .executeTakeFirst()
  return replaced && (replaced.reason as 'replaced' | 'settings')
}
