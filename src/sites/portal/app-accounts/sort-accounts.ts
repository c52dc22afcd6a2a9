import type { AppAccount } from '#domain/app-accounts/find-app-accounts.ts'
import { dayOf } from '#platform/clock/clock.ts'
import type { Sorting } from '#ui/sorting.ts'
import { stateInWords } from './account-names.ts'

/** What the list can be sorted by, as its address names it. An institution has few accounts: they are sorted here. */
const TEXTS: Record<string, (account: AppAccount, now: Temporal.Instant) => string> = {
  id: ({ loginId }) => loginId,
  note: ({ note }) => note,
  state: stateInWords,
  starts: ({ startsOn }) => startsOn.toString(),
  ends: ({ endsOn }) => endsOn?.toString() ?? '',
  stopped: ({ stoppedAt }) => (stoppedAt ? dayOf(stoppedAt).toString() : ''),
}

export const SORTABLE = Object.keys(TEXTS)

/** 「アカウントID」 decides between equals. */
export function sortAccounts(
  accounts: readonly AppAccount[],
  { by, falling }: Sorting,
  now: Temporal.Instant,
): readonly AppAccount[] {
  const text = TEXTS[by] ?? (({ loginId }: AppAccount) => loginId)
  const rising = accounts.toSorted(
    (a, b) => text(a, now).localeCompare(text(b, now), 'ja') || a.loginId.localeCompare(b.loginId),
  )
  return falling ? rising.toReversed() : rising
}
