import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { findInstitution, type MasterData } from './find-institution.ts'
import { differencesBetween } from './master-data-differences.ts'

export interface InstitutionEdit {
  readonly institution: string
  /** The version that was on the screen. */
  readonly version: number
  readonly values: MasterData
  /** Why, in at most 500 characters. */
  readonly reason: string
  readonly operator: string
}

/**
 * Edits the master data, if nobody else did meanwhile: one statement, so of two at once exactly one does. Old and new
 * of each field are kept. Refusals: `changed` meanwhile; `same`, as nothing differs; `unknown`. B-04
 */
export async function editInstitution(
  work: Work,
  { institution, version, values, reason, operator }: InstitutionEdit,
): Promise<Outcome<undefined, 'changed' | 'same' | 'unknown'>> {
  const before = await findInstitution(work.db, institution)
  if (!before) return refused('unknown')
  if (before.version !== version) return refused('changed')
  const changes = differencesBetween(before, values)
  const names = Object.keys(changes)
  if (names.length === 0) return refused('same')
  const edited = await work.db
    .updateTable('institutions')
    .set({
      name: values.name,
      founder: values.founder,
      postal_code: values.postalCode,
      address: values.address,
      phone: values.phone,
      under_transitional_measure: values.underTransitionalMeasure,
      version: version + 1,
    })
    .where('id', '=', institution)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst()
  if (!edited) return refused('changed')
  await work.db
    .insertInto('institution_changes')
    .values({
      institution_id: institution,
      version: version + 1,
      changed_at: work.now,
      operator_id: operator,
      reason,
      changes: JSON.stringify(changes),
    })
    .execute()
  record(work, 'edit-institution', {
    subject: `institution:${institution}`,
    institution,
    detail: { fields: names.join(' '), version: version + 1 },
  })
  return done()
}
