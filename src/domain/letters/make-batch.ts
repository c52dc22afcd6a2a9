import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import { newId } from '#platform/new-id.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { addLetterSteps } from './add-letter-steps.ts'

/** More would be a stack nobody can handle, and a PDF that keeps others waiting. */
export const LETTERS_A_BATCH = 100

/**
 * Puts the letters that are due first, and of the others those that have waited longest, into a batch in that order. Of two people who do so at
 * once each gets other letters. Returns the batch's id. Refusals: `nothing-waits`. B-06
 */
export async function makeBatch(
  work: Work,
  { kind }: { readonly kind?: string | undefined },
): Promise<Outcome<string, 'nothing-waits'>> {
  const { db, now, actor, letterhead } = work
  const waiting = await db
    .selectFrom('letters')
    .select('id')
    .where('batch_id', 'is', null)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .orderBy('due_on', (order) => order.asc().nullsLast())
    .orderBy('number')
    .limit(LETTERS_A_BATCH)
    .forUpdate()
    .skipLocked()
    .execute()
  if (waiting.length === 0) return refused('nothing-waits')
  const letters = waiting.map(({ id }) => id)
  const id = newId(work)
  const sender = JSON.stringify(letterhead.operatingBody)
  await db
    .insertInto('letter_batches')
    .values({ id, made_at: now, made_by: actor.id ?? '', letters: letters.length, sender })
    .execute()
  await sql`
    update letters set batch_id = ${id}, batch_place = place
    from unnest(${letters}::uuid[]) with ordinality as batch (letter, place) where id = letter
  `.execute(db)
  await addLetterSteps(work, 'batched', letters)
  record(work, 'make-letter-batch', { subject: `letter-batch:${id}`, detail: { letters: letters.length } })
  return done(id)
}
