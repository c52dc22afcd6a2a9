import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

export interface OpenSession {
  readonly tokenHash: Buffer
  readonly openedAt: Temporal.Instant
  readonly lastSeenAt: Temporal.Instant
  readonly address: string | null
  readonly userAgent: string | null
}

/** The live sessions of this user on this site, the one used last first. */
export async function listSessions(
  db: Kysely<DB>,
  now: Temporal.Instant,
  site: string,
  subject: string,
): Promise<OpenSession[]> {
  return db
    .selectFrom('sessions')
    .select([
      'token_hash as tokenHash',
      'opened_at as openedAt',
      'last_seen_at as lastSeenAt',
      'address',
      'user_agent as userAgent',
    ])
    .where('site', '=', site)
    .where('subject', '=', subject)
    .where('idle_until', '>', now)
    .where('ends_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .execute()
}
