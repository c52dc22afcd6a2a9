import type { Programme } from '#domain/applications/application-kind.ts'
import type { Work } from '#platform/work.ts'

export interface UsageValues {
  readonly institution: string
  readonly programme: Programme
  /** The values in force from now on. */
  readonly content: unknown
}

/** An institution uses a programme for the first time, or again after it had ended. @throws when it uses it already */
export async function startUsage({ db, now }: Work, { institution, programme, content }: UsageValues): Promise<void> {
  const values = { content: JSON.stringify(content), started_at: now, changed_at: now }
  const started = await db
    .insertInto('usages')
    .values({ institution_id: institution, programme, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['institution_id', 'programme'])
        .doUpdateSet({ ...values, go_live_on: null, ended_at: null })
        .where('usages.ended_at', '<=', now),
    )
    .returning('programme')
    .executeTakeFirst()
  if (!started) throw new Error(`${institution} uses ${programme} already`)
}
