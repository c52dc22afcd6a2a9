import { liftAccountLocks } from '#domain/account-sign-in/lift-account-locks.ts'
import { mayDo } from '#domain/accounts/delegation.ts'
import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { Administrator } from './administrator.ts'
import { findLookedAfter } from './find-looked-after.ts'

/**
 * Lifts the lock of an account: its password is looked at again at once.
 * Refusal: `unknown`, as by the table of delegation it is not theirs to unlock. E-08, 004 p.48
 */
export async function unlockAccount(
  work: Work,
  { by, account: id }: { readonly by: Administrator; readonly account: string },
): Promise<Outcome<undefined, 'unknown'>> {
  const account = await findLookedAfter(work.db, by, id)
  if (!account || !mayDo(by.role, 'unlock', account.role)) return refused('unknown')
  await liftAccountLocks(work, account)
  record(work, 'unlock-account', { subject: `account:${id}` })
  return done()
}
