import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { UploadRefusal } from './find-list-upload.ts'

/** An import, however it came: uploaded here, or by the command line. */
export interface ImportInHistory {
  /** Undefined when it came by the command line. */
  readonly upload: string | null
  readonly fileName: string
  readonly at: Temporal.Instant
  readonly by: string | null
  readonly stagedAt: Temporal.Instant | null
  readonly appliedAt: Temporal.Instant | null
  readonly refusedBecause: UploadRefusal | null
  readonly new: number | null
  readonly changed: number | null
  readonly gone: number | null
}

/** Imports, newest first. B-04 */
export async function findImportHistory(db: Kysely<DB>, { most }: { readonly most: number }) {
  const { rows } = await sql<ImportInHistory>`
    select u.id as upload, coalesce(u.file_name, i.file_name) as "fileName",
      coalesce(u.uploaded_at, i.staged_at) as at, o.name as by, coalesce(u.staged_at, i.staged_at) as "stagedAt", i.applied_at as "appliedAt",
      u.refused_because as "refusedBecause", i.new_rows as new, i.changed_rows as changed, i.gone_rows as gone
    from institution_list_uploads u
    full join institution_list_imports i on i.id = u.import_id
    left join operators o on o.id = u.uploaded_by
    order by coalesce(u.uploaded_at, i.staged_at) desc limit ${most}`.execute(db)
  return rows
}
