import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { LetterLine } from './find-letters.ts'

/** Letters to one institution, newest first. */
export const findInstitutionLetters = (
  db: Kysely<DB>,
  institution: string,
  { most }: { readonly most: number },
): Promise<LetterLine[]> =>
  db
    .selectFrom('letters')
    .select(['id', 'number', 'kind', 'addressee', 'title', 'queued_at as queuedAt', 'posted_at as postedAt'])
    .where('institution_id', '=', institution)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
