import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { record } from '#domain/audit/record.ts'
import { lockOperator } from '#domain/operators/lock-operator.ts'
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

/** The same words from the same person this soon are one press of a button that came twice. */
const NOTED_TWICE_WITHIN = Temporal.Duration.from({ minutes: 1 })

/** Adds a note; what was noted stays, and what is sent twice is noted once. */
export async function addInstitutionNote(
  work: Work,
  { institution, operator, note }: { readonly institution: string; readonly operator: string; readonly note: string },
): Promise<void> {
  await lockOperator(work, operator)
  const noted = await work.db
    .selectFrom('institution_notes')
    .select('id')
    .where('institution_id', '=', institution)
    .where('operator_id', '=', operator)
    .where('note', '=', note)
    .where('noted_at', '>', work.now.subtract(NOTED_TWICE_WITHIN))
    .executeTakeFirst()
  if (noted) return
  const id = newId(work)
  await work.db
    .insertInto('institution_notes')
    .values({ institution_id: institution, id, noted_at: work.now, operator_id: operator, note })
    .execute()
  record(work, 'add-institution-note', { subject: `institution-note:${id}`, institution })
}
