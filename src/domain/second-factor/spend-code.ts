import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { countWrongCode } from './count-wrong-code.ts'
import { type FactorOwner, sealedFor } from './factor-owner.ts'
import { isFactorLocked } from './is-factor-locked.ts'
import { findStep } from './totp.ts'

export type CodeRefusal = 'wrong' | 'used' | 'locked' | 'not-enrolled'

/**
 * Spends a code: every step is accepted once, by one statement, and none before it any more. RFC 6238 §5.2
 * Refusals: `wrong`, which is counted; `used`, which is not: a right code gives nothing away; `locked`, right or
 * wrong; `not-enrolled`.
 */
export async function spendCode(
  work: Work,
  owner: FactorOwner,
  code: string,
): Promise<Outcome<undefined, CodeRefusal>> {
  const { db, secrets, now } = work
  const row = await db
    .selectFrom('second_factors')
    .select('secret')
    .where('site', '=', owner.site)
    .where('subject', '=', owner.subject)
    .executeTakeFirst()
  if (!row?.secret) return refused('not-enrolled')
  const step = findStep(secrets.open(row.secret, sealedFor(owner)), now, code)
  if (step === undefined) return countWrongCode(work, owner)
  const spent = await db
    .updateTable('second_factors')
    .set({ last_step: step, failures: 0, locked_until: null })
    .where('site', '=', owner.site)
    .where('subject', '=', owner.subject)
    .where('secret', '=', row.secret)
    .where('last_step', '<', step)
    .where((factor) => factor.or([factor('locked_until', 'is', null), factor('locked_until', '<=', now)]))
    .executeTakeFirst()
  if (spent.numUpdatedRows > 0n) return done()
  return refused((await isFactorLocked(work, owner)) ? 'locked' : 'used')
}
