import { sql } from 'kysely'
import { type Refused, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { CODES_LOCKED_FOR, WRONG_CODES_IN_A_ROW } from './code-limits.ts'
import type { FactorOwner } from './factor-owner.ts'

/** Counts a wrong code, exactly under parallel ones; the last of a row locks. Refuses with `locked` what came after it. */
export async function countWrongCode(
  { db, now }: Work,
  { site, subject }: FactorOwner,
): Promise<Refused<'wrong' | 'locked'>> {
  const { rows } = await sql`
    update second_factors set
      failures = (failures + 1) % ${WRONG_CODES_IN_A_ROW}::int,
      locked_until = case when failures + 1 = ${WRONG_CODES_IN_A_ROW}::int
        then ${now.add(CODES_LOCKED_FOR)}::timestamptz end
    where site = ${site} and subject = ${subject} and coalesce(locked_until <= ${now}, true)
    returning 1`.execute(db)
  return refused(rows.length > 0 ? 'wrong' : 'locked')
}
