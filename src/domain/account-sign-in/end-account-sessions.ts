import type { AccountKey } from '#domain/accounts/account.ts'
import { siteOf } from '#domain/accounts/account-site.ts'
import { endSessions } from '#platform/session/end-sessions.ts'
import type { Work } from '#platform/work.ts'

/** Nobody keeps a page open with an account that was disabled, deleted or initialised. Returns how many ended. X-07 */
export const endAccountSessions = (work: Work, { environment, id }: AccountKey): Promise<number> =>
  endSessions(work, siteOf(environment), id)
