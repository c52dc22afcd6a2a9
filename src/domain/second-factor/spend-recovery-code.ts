import { sql } from 'kysely'
import { done, type Outcome } from '#platform/outcome.ts'
import { tokenHash } from '#platform/session/token-hash.ts'
import type { Work } from '#platform/work.ts'
import { countRecoveryCodes } from './count-recovery-codes.ts'
import { countWrongCode } from './count-wrong-code.ts'
import type { FactorOwner } from './factor-owner.ts'
import { foldRecoveryCode } from './recovery-code.ts'

/**
 * Spends a recovery code in the place of a code, in one statement. Returns how many are left.
 * Refusals: `wrong`, counted together with wrong codes; `locked`, right or wrong.
 */
export async function spendRecoveryCode(
  work: Work,
  owner: FactorOwner,
  typed: string,
): Promise<Outcome<{ readonly left: number }, 'wrong' | 'locked'>> {
  const { site, subject } = owner
  const { rows } = await sql`
    with factor as (
      update second_factors set failures = 0, locked_until = null
      where site = ${site} and subject = ${subject} and coalesce(locked_until <= ${work.now}, true) and exists (
        select from recovery_codes unused
        where unused.site = ${site} and unused.subject = ${subject}
          and unused.code_hash = ${tokenHash(foldRecoveryCode(typed))} and unused.used_at is null)
      returning site, subject
    )
    update recovery_codes code set used_at = ${work.now}
    from factor
    where code.site = factor.site and code.subject = factor.subject
      and code.code_hash = ${tokenHash(foldRecoveryCode(typed))} and code.used_at is null
    returning 1`.execute(work.db)
  return rows.length > 0 ? done({ left: await countRecoveryCodes(work.db, owner) }) : countWrongCode(work, owner)
}
