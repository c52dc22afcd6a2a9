import type { Try } from '#platform/jobs/jobs.ts'
import { transact, type WorkEnvironment } from '#platform/work.ts'
import { applyInstitutionList } from '../list-import/apply-institution-list.ts'

/** Carries out what was shown and asked for, once; the audit names who asked. B-04 */
export async function applyUploadedList(env: WorkEnvironment, upload: string, attempt: Try): Promise<void> {
  const asked = await env.db
    .selectFrom('institution_list_uploads as u')
    .innerJoin('institution_list_imports as i', 'i.id', 'u.import_id')
    .select(['u.import_id', 'u.apply_asked_by'])
    .where('u.id', '=', upload)
    .where('u.refused_because', 'is', null)
    .where('u.apply_asked_at', 'is not', null)
    .where('i.applied_at', 'is', null)
    .executeTakeFirst()
  if (!asked?.import_id || !asked.apply_asked_by) return
  const { import_id: importId, apply_asked_by: id } = asked
  const actor = { kind: 'operator', id, via: 'worker' } as const
  const refuse = (because: string) =>
    env.db.updateTable('institution_list_uploads').set({ refused_because: because }).where('id', '=', upload).execute()
  try {
    const outcome = await transact(env, actor, (work) => applyInstitutionList(work, importId))
    if (!outcome.done) await refuse(outcome.because)
  } catch (error) {
    if (attempt.isLast) await refuse('failed')
    throw error
  }
}
