import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { LetterStep } from './add-letter-steps.ts'
import { type QueuedLetter, selectLetters } from './letter-line.ts'

export interface TakenLetterStep {
  readonly step: LetterStep
  readonly at: Temporal.Instant
  readonly by: string | null
  readonly remark: string | null
}

export interface LetterRecord extends QueuedLetter {
  readonly institution: { readonly id: string; readonly name: string; readonly code: string | null } | undefined
  /** The letter this one says again, and the one that says this one again. */
  readonly sendsAgain: LetterReference | undefined
  readonly sentAgainAs: LetterReference | undefined
  /** Newest first. */
  readonly steps: readonly TakenLetterStep[]
}

export interface LetterReference {
  readonly id: string
  readonly number: number
}

/** A letter, without what it says, and all that was done with it. */
export async function findLetterRecord(db: Kysely<DB>, id: string): Promise<LetterRecord | undefined> {
  const letter = await selectLetters(db)
    .select(['institution_id', 'sends_again'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!letter) return undefined
  const { institution_id, sends_again, ...line } = letter
  const references = await db
    .selectFrom('letters')
    .select(['id', 'number'])
    .where((row) => row.or([row('id', '=', sends_again), row('sends_again', '=', id)]))
    .execute()
  const institution = institution_id
    ? await db
        .selectFrom('institutions')
        .select(['id', 'name', 'code'])
        .where('id', '=', institution_id)
        .executeTakeFirst()
    : undefined
  return {
    ...line,
    institution,
    sendsAgain: references.find((reference) => reference.id === sends_again),
    sentAgainAs: references.find((reference) => reference.id !== sends_again),
    steps: await findSteps(db, id),
  }
}

const findSteps = async (db: Kysely<DB>, letter: string) =>
  (await db
    .selectFrom('letter_steps as s')
    .leftJoin('operators as o', 'o.id', 's.operator_id')
    .select(['s.step', 's.at', 'o.name as by', 's.remark'])
    .where('s.letter_id', '=', letter)
    .orderBy('s.number', 'desc')
    .execute()) as readonly TakenLetterStep[]
