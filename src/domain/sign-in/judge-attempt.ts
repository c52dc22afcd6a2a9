import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { prepared } from '#platform/database/prepared.ts'
import type { AttemptRow } from './spend-attempt.ts'

interface Judge {
  readonly db: Kysely<DB>
  readonly now: Temporal.Instant
}

const minutes = (duration: Temporal.Duration): number => duration.total('minutes')

/** The attempt failed; the last of a row locks it. Returns until when it is locked, if it is. */
export async function failAttempt({ db, now }: Judge, { accountKey, device, policy }: AttemptRow) {
  const { inARow, firstLock, longestLock } = policy
  const { rows } = await sql<{ locked_until: Temporal.Instant | null }>`
    update sign_in_attempts set
      pending = greatest(pending - 1, 0),
      failures = (failures + 1) % ${inARow}::int,
      locks = locks + (failures + 1) / ${inARow}::int,
      locked_until = case when failures + 1 < ${inARow}::int then locked_until
        else ${now}::timestamptz + interval '1 minute'
          * least(${minutes(firstLock)}::int * 2 ^ least(locks, 10), ${minutes(longestLock)}::int) end
    where account_key = ${accountKey} and device = ${device}
    returning locked_until`.execute(db)
  return rows[0]?.locked_until ?? undefined
}

/** The attempt succeeded: it is given back, and what failed before it is forgotten. */
export async function forgiveAttempts({ db }: Pick<Judge, 'db'>, { accountKey, device }: AttemptRow): Promise<void> {
  await db
    .updateTable('sign_in_attempts')
    .set({ pending: sql`greatest(pending - 1, 0)`, failures: 0, locks: 0 })
    .modifyEnd(prepared('forgive-attempts'))
    .where('account_key', '=', accountKey)
    .where('device', '=', device)
    .execute()
}

/** The attempt was not judged, as when the queue for password checks was full: it is given back, nothing else changes. */
export async function giveBackAttempt({ db }: Pick<Judge, 'db'>, { accountKey, device }: AttemptRow): Promise<void> {
  await db
    .updateTable('sign_in_attempts')
    .set({ pending: sql`greatest(pending - 1, 0)` })
    .where('account_key', '=', accountKey)
    .where('device', '=', device)
    .execute()
}
