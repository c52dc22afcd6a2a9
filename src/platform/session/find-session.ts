import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { prepared } from '../database/prepared.ts'
import type { SessionPolicy } from './session-policy.ts'
import { tokenHash } from './token-hash.ts'

export interface Session {
  readonly tokenHash: Buffer
  readonly subject: string
  readonly institution: string | null
  readonly openedAt: Temporal.Instant
  readonly idleUntil: Temporal.Instant
}

/** The idle limit is written at most this often, so that reading a page is not a write. */
const TOUCH_EVERY = Temporal.Duration.from({ seconds: 60 })

/** The live session of this site that the token belongs to, its idle time begun anew. */
export async function findSession(
  db: Kysely<DB>,
  now: Temporal.Instant,
  site: string,
  token: string,
  policy: SessionPolicy,
): Promise<Session | undefined> {
  const row = await db
    .selectFrom('sessions')
    .select(['token_hash', 'subject', 'institution_id', 'opened_at', 'last_seen_at', 'idle_until', 'ends_at'])
    .modifyFront(prepared('find-session'))
    .where('token_hash', '=', tokenHash(token))
    .where('site', '=', site)
    .where('idle_until', '>', now)
    .where('ends_at', '>', now)
    .executeTakeFirst()
  if (!row) return undefined
  const session = {
    tokenHash: row.token_hash,
    subject: row.subject,
    institution: row.institution_id,
    openedAt: row.opened_at,
    idleUntil: row.idle_until,
  }
  if (Temporal.Instant.compare(row.last_seen_at.add(TOUCH_EVERY), now) > 0) return session
  return { ...session, idleUntil: await touch(db, now, row, policy) }
}

async function touch(
  db: Kysely<DB>,
  now: Temporal.Instant,
  row: { token_hash: Buffer; ends_at: Temporal.Instant },
  policy: SessionPolicy,
): Promise<Temporal.Instant> {
  const idle = now.add(policy.idle)
  const idleUntil = Temporal.Instant.compare(idle, row.ends_at) < 0 ? idle : row.ends_at
  await db
    .updateTable('sessions')
    .set({ last_seen_at: now, idle_until: idleUntil })
    .where('token_hash', '=', row.token_hash)
    .execute()
  return idleUntil
}
