import type { Work } from '#platform/work.ts'
import { endAfter } from './last-day.ts'
import type { UsageKey } from './lock-usage.ts'

export interface UsageEnd extends UsageKey {
  /** 利用終了日; undefined takes an end back that has not come. */
  readonly lastDay: Temporal.PlainDate | undefined
}

/**
 * 利用終了: in use until the end of this day; at once when it is past. An end that came while its change was reviewed is
 * changed all the same. @throws when the programme was never in use. P-23
 */
export async function endUsage({ db, now }: Work, { institution, programme, lastDay }: UsageEnd): Promise<void> {
  const ended = await db
    .updateTable('usages')
    .set({ ended_at: lastDay ? endAfter(lastDay) : null, changed_at: now })
    .where('institution_id', '=', institution)
    .where('programme', '=', programme)
    .returning('programme')
    .executeTakeFirst()
  if (!ended) throw new Error(`${institution} never used ${programme}`)
}
