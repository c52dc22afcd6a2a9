import { type AppAccountKind, type AppAccountState, isUsable, stateOf } from './app-account.ts'
import type { AppAccount } from './find-app-accounts.ts'

/** 「利用状況」 of one kind of accounts. 000 p.10 */
export interface AppAccountFigures {
  readonly state: AppAccountState
  /** 利用中台数 */
  readonly inUse: number
  readonly startsOn: Temporal.PlainDate | undefined
  /** The last day of the last one; open as long as one of them has no end. */
  readonly endsOn: Temporal.PlainDate | undefined
}

/** What stands for all of them: the first of these that one of them is in. */
const STANDS_FOR_ALL = [
  'usable',
  'leaving',
  'stopped',
  'not-yet',
  'ended',
] as const satisfies readonly AppAccountState[]

/** How the accounts of this kind stand together; 「利用不可（開始前）」 as long as there are none. P-19 */
export function countAppAccounts(
  accounts: readonly AppAccount[],
  kind: AppAccountKind,
  now: Temporal.Instant,
): AppAccountFigures {
  const mine = accounts.filter((account) => account.kind === kind)
  const states = mine.map((account) => stateOf(account, now))
  const ends = mine.map(({ endsOn }) => endsOn).filter((day) => day !== null)
  return {
    state: STANDS_FOR_ALL.find((state) => states.includes(state)) ?? 'not-yet',
    inUse: states.filter(isUsable).length,
    startsOn: mine.map(({ startsOn }) => startsOn).toSorted(Temporal.PlainDate.compare)[0],
    endsOn: ends.length === mine.length ? ends.toSorted(Temporal.PlainDate.compare).at(-1) : undefined,
  }
}
