import { liftLocks } from '#domain/sign-in/lift-locks.ts'
import type { Work } from '#platform/work.ts'
import { type AccountName, accountDoorKey } from './account-door.ts'

/** Passwords of this account are looked at again at once. Who may ask for it is for the caller to say. */
export const liftAccountLocks = (work: Work, account: AccountName): Promise<void> =>
  liftLocks(work, accountDoorKey(work.secrets, account))
