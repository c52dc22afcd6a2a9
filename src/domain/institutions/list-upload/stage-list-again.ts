import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'

/** 「もう一度比べる」: the list went on meanwhile, or a worker failed; the file is still here. Refusal: `not-again`. */
export async function stageListAgain(work: Work, upload: string): Promise<Outcome<undefined, 'not-again'>> {
  const again = await work.db
    .updateTable('institution_list_uploads as u')
    .set({
      read_bytes: 0,
      import_id: null,
      staged_at: null,
      refused_because: null,
      refused_at: null,
      apply_asked_at: null,
      apply_asked_by: null,
    })
    .where('u.id', '=', upload)
    .where((on) =>
      on.or([
        on('u.refused_because', 'in', ['failed', 'list-changed', 'unknown-import']),
        on.and([on('u.staged_at', 'is not', null), on('u.import_id', 'is', null)]),
      ]),
    )
    .where((on) =>
      on.exists(
        on.selectFrom('institution_list_upload_parts as p').select('p.number').whereRef('p.upload_id', '=', 'u.id'),
      ),
    )
    .returning('u.id')
    .executeTakeFirst()
  if (!again) return refused('not-again')
  await work.jobs.send(work, 'stage-institution-list', { upload })
  return done()
}
