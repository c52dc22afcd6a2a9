import type { Work } from '#platform/work.ts'
import { hourOf } from './period.ts'

/** Answers of a site that took no longer than this, and longer than the class before. */
export interface AnswerClass {
  readonly site: string
  /** Infinity for the last class. */
  readonly atMostSeconds: number
  readonly count: number
}

/** Adds what one process counted to what all of them did in this hour. Ordered, so that no two wait for each other. B-11 */
export async function noteAnswerTimes({ db, now }: Work, classes: readonly AnswerClass[]): Promise<void> {
  const rows = classes
    .filter(({ count }) => count > 0)
    .map(({ site, atMostSeconds, count }) => ({ hour: hourOf(now), site, at_most_seconds: atMostSeconds, count }))
    .sort((one, other) => one.site.localeCompare(other.site) || one.at_most_seconds - other.at_most_seconds)
  if (rows.length === 0) return
  await db
    .insertInto('answer_times')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['hour', 'site', 'at_most_seconds'])
        .doUpdateSet((row) => ({ count: row('answer_times.count', '+', row.ref('excluded.count')) })),
    )
    .execute()
}
