import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { type QueuedLetter, selectLetters } from './letter-line.ts'

/** Letters to one institution, newest first. */
export const findInstitutionLetters = (
  db: Kysely<DB>,
  institution: string,
  { most }: { readonly most: number },
): Promise<QueuedLetter[]> =>
  selectLetters(db).where('institution_id', '=', institution).orderBy('id', 'desc').limit(most).execute()
