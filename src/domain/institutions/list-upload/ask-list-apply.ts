import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'

/** 「取り込む」: what was shown is carried out by a worker. Asked for once. Refusal: `not-waiting` for it. B-04 */
export async function askListApply(
  work: Work,
  { upload, operator }: { readonly upload: string; readonly operator: string },
): Promise<Outcome<undefined, 'not-waiting'>> {
  const asked = await work.db
    .updateTable('institution_list_uploads')
    .set({ apply_asked_at: work.now, apply_asked_by: operator })
    .where('id', '=', upload)
    .where('import_id', 'is not', null)
    .where('refused_because', 'is', null)
    .where('apply_asked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!asked) return refused('not-waiting')
  await work.jobs.send(work, 'apply-institution-list', { upload })
  return done()
}
