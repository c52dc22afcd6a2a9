import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** Until when each of these doors (`accountKey`) is locked for some browser; doors that are open are left out. */
export async function findSignInLocks(
  db: Kysely<DB>,
  now: Temporal.Instant,
  doors: readonly Buffer[],
): Promise<ReadonlyMap<string, Temporal.Instant>> {
  if (doors.length === 0) return new Map()
  const rows = await db
    .selectFrom('sign_in_attempts')
    .select((row) => ['account_key', row.fn.max('locked_until').as('lockedUntil')])
    .where((row) => row('account_key', '=', row.fn.any(row.val(doors))))
    .where('locked_until', '>', now)
    .groupBy('account_key')
    .execute()
  return new Map(
    rows.flatMap(({ account_key, lockedUntil }) => (lockedUntil ? [[doorName(account_key), lockedUntil]] : [])),
  )
}

/** A door as the key of a map. */
export const doorName = (door: Buffer): string => door.toString('hex')
