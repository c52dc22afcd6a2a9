import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { addLetterSteps } from './add-letter-steps.ts'

/** The post office uses a number again after some months; within these, one that comes again was scanned wrongly. */
const NUMBERS_STAY_UNIQUE = Temporal.Duration.from({ hours: 24 * 90 })

export interface Posting {
  /** In order; as many as letters that are not posted yet, or none for letters without tracking. */
  readonly trackingNumbers: readonly string[]
  /** How many letters the person saw waiting: if there are others by now, nothing is done. */
  readonly letters: number
}

export type PostRefusal = 'changed' | 'other-count' | 'used-number'

/** The letters of a batch that were not posted yet, in order, each with its number. B-06 */
export const postBatch = (work: Work, batch: string, posting: Posting) => post(work, 'batch_id', batch, posting)

/** One letter of a batch by itself. */
export const postLetter = (work: Work, letter: string, trackingNumber: string | undefined) =>
  post(work, 'id', letter, { letters: 1, trackingNumbers: trackingNumber ? [trackingNumber] : [] })

async function post(
  work: Work,
  column: 'id' | 'batch_id',
  id: string,
  { trackingNumbers, letters: expected }: Posting,
): Promise<Outcome<number, PostRefusal>> {
  const waiting = await work.db
    .selectFrom('letters')
    .select('id')
    .where(column, '=', id)
    .where('batch_id', 'is not', null)
    .where('posted_at', 'is', null)
    .orderBy('batch_place')
    .forUpdate()
    .execute()
  if (waiting.length === 0 || waiting.length !== expected) return refused('changed')
  if (trackingNumbers.length > 0 && trackingNumbers.length !== waiting.length) return refused('other-count')
  if (await someAreUsed(work, trackingNumbers)) return refused('used-number')
  const letters = waiting.map((letter) => letter.id)
  await sql`
    update letters set posted_at = ${work.now}, tracking_number = tracking
    from unnest(${letters}::uuid[], ${letters.map((_, place) => trackingNumbers[place] ?? null)}::text[])
      as posting (letter, tracking)
    where id = letter
  `.execute(work.db)
  await addLetterSteps(work, 'posted', letters)
  const subject = column === 'id' ? (`letter:${id}` as const) : (`letter-batch:${id}` as const)
  record(work, 'post-letters', { subject, detail: { letters: letters.length, tracked: trackingNumbers.length } })
  return done(letters.length)
}

async function someAreUsed({ db, now }: Work, numbers: readonly string[]): Promise<boolean> {
  if (numbers.length === 0) return false
  if (new Set(numbers).size < numbers.length) return true
  const used = await db
    .selectFrom('letters')
    .select('id')
    .where('tracking_number', 'in', [...numbers])
    .where('posted_at', '>', now.subtract(NUMBERS_STAY_UNIQUE))
    .limit(1)
    .executeTakeFirst()
  return used !== undefined
}
