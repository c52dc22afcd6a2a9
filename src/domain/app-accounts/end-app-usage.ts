import { endUsage, type UsageEnd } from '#domain/usages/end-usage.ts'
import { lastDayBefore } from '#domain/usages/last-day.ts'
import { lockUsage } from '#domain/usages/lock-usage.ts'
import type { Work } from '#platform/work.ts'

/**
 * The use of the app ends, and every account with it: on its last day, or on the account's own if that is earlier. With
 * another day, or none, the accounts that were to end with the usage follow it. P-23
 */
export async function endAppUsage(work: Work, end: UsageEnd): Promise<void> {
  const { institution, lastDay } = end
  const before = (await lockUsage(work, end))?.endedAt
  await endUsage(work, end)
  await work.db
    .updateTable('app_accounts')
    .set({ ends_on: lastDay ?? null })
    .where('institution_id', '=', institution)
    .where('released_at', 'is', null)
    .where(({ eb, or }) =>
      or([
        eb('ends_on', 'is', null),
        ...(lastDay ? [eb('ends_on', '>', lastDay)] : []),
        ...(before ? [eb('ends_on', '=', lastDayBefore(before))] : []),
      ]),
    )
    .execute()
}
