import type { Work } from '#platform/work.ts'
import type { UsageKey } from './lock-usage.ts'

/** 運用開始日: from this day on everything may be used. @throws when the programme is not in use. P-16, E-04 */
export async function setGoLiveDay(
  { db, now }: Work,
  { institution, programme, day }: UsageKey & { readonly day: Temporal.PlainDate },
): Promise<void> {
  const set = await db
    .updateTable('usages')
    .set({ go_live_on: day, changed_at: now })
    .where('institution_id', '=', institution)
    .where('programme', '=', programme)
    .where((where) => where.or([where('ended_at', 'is', null), where('ended_at', '>', now)]))
    .returning('programme')
    .executeTakeFirst()
  if (!set) throw new Error(`${institution} does not use ${programme}`)
}
