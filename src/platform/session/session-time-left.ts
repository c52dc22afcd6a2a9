import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { tokenHash } from './token-hash.ts'

/** How long the session of this token still lives without an action. Asking is none: nothing is written. */
export async function sessionTimeLeft(
  db: Kysely<DB>,
  now: Temporal.Instant,
  site: string,
  token: string,
): Promise<Temporal.Duration | undefined> {
  const row = await db
    .selectFrom('sessions')
    .select('idle_until')
    .where('token_hash', '=', tokenHash(token))
    .where('site', '=', site)
    .where('idle_until', '>', now)
    .executeTakeFirst()
  return row && now.until(row.idle_until)
}
