import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { findListImport, type ImportCounts, nameOf } from './institution-list-import.ts'

const STATEMENTS_WITHIN_MS = 600_000

/**
 * Carries out the differences that were shown, all or none. An import is spent by the statement that moves the list to
 * its next version, so it is applied once however many try, and only to the list it was compared with. Refused when it
 * is unknown, was applied already, or another import was applied since it was staged: stage the file again. B-04
 */
export async function applyInstitutionList(
  work: Work,
  importId: string,
): Promise<Outcome<ImportCounts, 'unknown-import' | 'already-applied' | 'list-changed'>> {
  await sql`select set_config('statement_timeout', ${String(STATEMENTS_WITHIN_MS)}, true)`.execute(work.db)
  const spent = await spendImport(work, importId)
  const found = await findListImport(work, importId)
  if (!found) return refused('unknown-import')
  if (!spent) return refused(found.appliedAt ? 'already-applied' : 'list-changed')
  await applyChanges(work, importId)
  const { new: added, changed, gone } = found.counts
  record(work, 'import-institutions', {
    subject: `institution-list-import:${importId}`,
    detail: { file: found.fileName, new: added, changed, gone },
  })
  return done(found.counts)
}

async function spendImport({ db, now, actor }: Work, importId: string): Promise<boolean> {
  const { rows } = await sql`
    with moved as (
      update institution_list_version v set version = v.version + 1 from institution_list_imports i
      where i.id = ${importId} and i.list_version = v.version returning v.version
    )
    update institution_list_imports set applied_at = ${now}, applied_by = ${nameOf(actor)}
    where id = ${importId} and applied_at is null and exists (select from moved) returning id`.execute(db)
  return rows.length > 0
}

async function applyChanges({ db, now }: Work, importId: string): Promise<void> {
  await sql`
    insert into institution_list
      (prefecture, fee_schedule, code7, name, postal_code, address, first_seen_at, changed_at)
    select prefecture, fee_schedule, code7, name, postal_code, address, ${now}, ${now}
    from institution_list_changes where import_id = ${importId} and list_id is null`.execute(db)
  await sql`
    update institution_list l set fee_schedule = c.fee_schedule, name = c.name, postal_code = c.postal_code,
      address = c.address, changed_at = ${now}, gone_at = case when c.kind = 'gone' then ${now}::timestamptz end
    from institution_list_changes c where c.import_id = ${importId} and l.id = c.list_id`.execute(db)
}
