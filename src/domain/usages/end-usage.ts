import type { Work } from '#platform/work.ts'
import { endAfter } from './last-day.ts'
import type { UsageKey } from './lock-usage.ts'

/** 利用終了: in use until the end of this day; at once when it is past. @throws when the programme is not in use. P-23 */
export async function endUsage(
  { db, now }: Work,
  { institution, programme, lastDay }: UsageKey & { readonly lastDay: Temporal.PlainDate },
): Promise<void> {
  const ended = await db
    .updateTable('usages')
    .set({ ended_at: endAfter(lastDay), changed_at: now })
    .where('institution_id', '=', institution)
    .where('programme', '=', programme)
    .where((where) => where.or([where('ended_at', 'is', null), where('ended_at', '>', now)]))
    .returning('programme')
    .executeTakeFirst()
  if (!ended) throw new Error(`${institution} does not use ${programme}`)
}
