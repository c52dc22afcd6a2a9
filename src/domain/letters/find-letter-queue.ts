import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { type QueuedLetter, selectLetters } from './letter-line.ts'
import { IN_STATE, inHand, type LetterState } from './letter-state.ts'

export interface LetterFilter {
  readonly kind?: string | undefined
  /** All that are still in hand unless it is given. */
  readonly state?: LetterState | undefined
  /** Promised by this day, and not in the post yet. */
  readonly dueBy?: Temporal.PlainDate | undefined
  /** The number of the last letter on the page before. */
  readonly after?: number | undefined
  readonly most: number
}

/** Letters by number, oldest first, a page at a time. B-06 */
export const findLetterQueue = (
  db: Kysely<DB>,
  { kind, state, dueBy, after, most }: LetterFilter,
): Promise<readonly QueuedLetter[]> =>
  selectLetters(db)
    .where(state ? IN_STATE[state] : inHand)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .$if(dueBy !== undefined, (query) => query.where('due_on', '<=', dueBy ?? null).where('posted_at', 'is', null))
    .$if(after !== undefined, (query) => query.where('number', '>', after ?? 0))
    .orderBy('number')
    .limit(most)
    .execute()

/** How many wait to be printed, up to a number worth knowing. */
export async function countWaitingLetters(db: Kysely<DB>, { most }: { most: number }): Promise<number> {
  const rows = await db.selectFrom('letters').select('id').where('batch_id', 'is', null).limit(most).execute()
  return rows.length
}
