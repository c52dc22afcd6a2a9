import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { type QueuedLetter, selectLetters } from './letter-line.ts'

export interface BatchLine {
  readonly id: string
  readonly number: number
  readonly madeAt: Temporal.Instant
  readonly madeBy: string
  readonly letters: number
  readonly posted: number
  readonly printedAt: Temporal.Instant | null
}

/** Batches, newest first; `before` is the number of the last one on the page before. B-06 */
export const findBatches = (
  db: Kysely<DB>,
  { before, most }: { before?: number | undefined; most: number },
): Promise<readonly BatchLine[]> =>
  selectBatches(db)
    .$if(before !== undefined, (query) => query.where('b.number', '<', before ?? 0))
    .orderBy('b.number', 'desc')
    .limit(most)
    .execute()

export const findBatch = (db: Kysely<DB>, id: string): Promise<BatchLine | undefined> =>
  selectBatches(db).where('b.id', '=', id).executeTakeFirst()

/** Its letters in the order they are printed. */
export const findBatchLetters = (db: Kysely<DB>, id: string): Promise<readonly QueuedLetter[]> =>
  selectLetters(db).where('batch_id', '=', id).orderBy('batch_place').execute()

const selectBatches = (db: Kysely<DB>) =>
  db
    .selectFrom('letter_batches as b')
    .innerJoin('operators as o', 'o.id', 'b.made_by')
    .select(['b.id', 'b.number', 'b.made_at as madeAt', 'o.name as madeBy', 'b.letters', 'b.printed_at as printedAt'])
    .select((row) =>
      row
        .selectFrom('letters as l')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('l.batch_id', '=', 'b.id')
        .where('l.posted_at', 'is not', null)
        .$asScalar()
        .$notNull()
        .as('posted'),
    )
