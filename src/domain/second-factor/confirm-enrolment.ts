import { sql } from 'kysely'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { countWrongCode } from './count-wrong-code.ts'
import { type FactorOwner, sealedFor } from './factor-owner.ts'
import { isFactorLocked } from './is-factor-locked.ts'
import { findStep } from './totp.ts'

/**
 * A code of the pending secret puts it in force, in one statement: the old secret is worth nothing from then on, and
 * the code that was used here signs nobody in. With `first`, at the door: only where nothing was in force, for whoever
 * knows no more than a password must not put a secret of theirs in the place of another; and wrong codes count as
 * everywhere at the door. 001 p.17
 * Refusals: `wrong` code; `locked`, right or wrong; `nothing-pending`.
 */
export async function confirmEnrolment(
  work: Work,
  owner: FactorOwner,
  { code, first }: { readonly code: string; readonly first: boolean },
): Promise<Outcome<undefined, 'wrong' | 'locked' | 'nothing-pending'>> {
  const { db, secrets, now } = work
  const row = await db
    .selectFrom('second_factors')
    .select(['secret', 'pending_secret'])
    .where('site', '=', owner.site)
    .where('subject', '=', owner.subject)
    .executeTakeFirst()
  const pending = row?.pending_secret
  if (!pending || (first && row.secret)) return refused('nothing-pending')
  const step = findStep(secrets.open(pending, sealedFor(owner)), now, code)
  if (step === undefined) return first ? countWrongCode(work, owner) : refused('wrong')
  const { numUpdatedRows } = await db
    .updateTable('second_factors')
    .set({ secret: pending, pending_secret: null, confirmed_at: now, last_step: step, failures: 0, locked_until: null })
    .where('site', '=', owner.site)
    .where('subject', '=', owner.subject)
    .where('pending_secret', '=', pending)
    .where(row.secret ? sql<boolean>`secret = ${row.secret}` : sql<boolean>`secret is null`)
    .$if(first, (update) => update.where(sql<boolean>`coalesce(locked_until <= ${now}, true)`))
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return done()
  return refused(first && (await isFactorLocked(work, owner)) ? 'locked' : 'nothing-pending')
}
