import type { Work } from '#platform/work.ts'
import type { UsageValues } from './start-usage.ts'

/** Other values are in force from now on. @throws when the programme is not in use */
export async function changeUsage({ db, now }: Work, { institution, programme, content }: UsageValues): Promise<void> {
  const changed = await db
    .updateTable('usages')
    .set({ content: JSON.stringify(content), changed_at: now })
    .where('institution_id', '=', institution)
    .where('programme', '=', programme)
    .where((where) => where.or([where('ended_at', 'is', null), where('ended_at', '>', now)]))
    .returning('programme')
    .executeTakeFirst()
  if (!changed) throw new Error(`${institution} does not use ${programme}`)
}
