import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

export interface LetterLine {
  readonly id: string
  readonly number: number
  readonly kind: string
  readonly addressee: string
  readonly title: string
  readonly queuedAt: Temporal.Instant
  readonly postedAt: Temporal.Instant | null
}

/** Letters of everybody, newest first: what the desk and the post room list. */
export const findLetters = (db: Kysely<DB>, { most }: { most: number }): Promise<LetterLine[]> =>
  db
    .selectFrom('letters')
    .select(['id', 'number', 'kind', 'addressee', 'title', 'queued_at as queuedAt', 'posted_at as postedAt'])
    .orderBy('number', 'desc')
    .limit(most)
    .execute()
