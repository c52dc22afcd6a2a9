import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { record } from '#domain/audit/record.ts'
import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'

export const NOTE_AT_MOST = 1_000

export interface InstitutionNote {
  readonly id: string
  readonly notedAt: Temporal.Instant
  /** The operator's name. */
  readonly by: string
  readonly note: string
}

/** What operators wrote about an institution, newest first. Institutions never see it. B-04 */
export const findInstitutionNotes = (
  db: Kysely<DB>,
  institution: string,
  { most }: { readonly most: number },
): Promise<readonly InstitutionNote[]> =>
  db
    .selectFrom('institution_notes as n')
    .innerJoin('operators as o', 'o.id', 'n.operator_id')
    .select(['n.id', 'n.noted_at as notedAt', 'o.name as by', 'n.note'])
    .where('n.institution_id', '=', institution)
    .orderBy('n.id', 'desc')
    .limit(most)
    .execute()

/** Adds a note; what was noted stays. */
export async function addInstitutionNote(
  work: Work,
  { institution, operator, note }: { readonly institution: string; readonly operator: string; readonly note: string },
): Promise<void> {
  const id = newId(work)
  await work.db
    .insertInto('institution_notes')
    .values({ institution_id: institution, id, noted_at: work.now, operator_id: operator, note })
    .execute()
  record(work, 'add-institution-note', { subject: `institution-note:${id}`, institution })
}
