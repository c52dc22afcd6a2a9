import { record } from '#domain/audit/record.ts'
import type { Work } from '#platform/work.ts'
import { type BulkEnd, type BulkKey, updateUpload } from './bulk-upload.ts'

export interface BulkEnding {
  readonly rows?: number
  readonly registered?: number
  readonly problem?: string
}

/**
 * The end of an upload, once: the file goes, the next may come, and what nobody is going to need is forgotten.
 * @throws when it is over already: what was to be done with it is rolled back
 */
export async function endBulkUpload(work: Work, key: BulkKey, state: BulkEnd, ending: BulkEnding = {}): Promise<void> {
  const { rows, registered = 0, problem = null } = ending
  await updateUpload(work.db, key)
    .set({
      state,
      registered,
      problem,
      file: null,
      completed_at: work.now,
      touched_at: work.now,
      ...(rows !== undefined && { rows, rows_done: rows }),
    })
    .where('state', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirstOrThrow()
  const place = [key.institution, key.environment, key.id] as const
  await work.db
    .updateTable('bulk_rows')
    .set({ password_hash: null, initial_password: null, account_id: null })
    .where((row) => row(row.refTuple('institution_id', 'environment', 'upload_id'), '=', row.tuple(...place)))
    .where('password_hash', 'is not', null)
    .execute()
  await work.db
    .deleteFrom('bulk_turns')
    .where('institution_id', '=', key.institution)
    .where('environment', '=', key.environment)
    .where('upload_id', '=', key.id)
    .execute()
  record(work, 'finish-bulk-registration', {
    subject: `bulk-upload:${key.id}`,
    institution: key.institution,
    outcome: state.startsWith('done') ? undefined : state,
    detail: { registered, ...(rows !== undefined && { rows }) },
  })
}
