import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { dayOf } from '#platform/clock/clock.ts'

const MONTHS_AHEAD = 3
const LOCK_NOT_AVAILABLE = '55P03'

/**
 * Makes the partitions of this month and the next ones; at the start of a process and daily, several at once are fine.
 * While a verification or a backup holds the tables it does nothing: until the next time, entries of a month without a
 * partition go to the default one.
 */
export async function ensureAuditPartitions(db: Kysely<DB>, now: Temporal.Instant): Promise<void> {
  try {
    await sql`select ensure_audit_partitions(${dayOf(now)}, ${1 + MONTHS_AHEAD})`.execute(db)
  } catch (error) {
    if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error
  }
}
