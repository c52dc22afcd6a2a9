import type { Work } from '#platform/work.ts'

const BYTES_KEPT_FOR = Temporal.Duration.from({ hours: 24 * 7 })

/** House-keeping: the bytes of lists that were applied, and of those of last week. Returns how many parts went. */
export async function forgetUploadedLists({ db, now }: Work): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('institution_list_upload_parts as p')
    .using('institution_list_uploads as u')
    .leftJoin('institution_list_imports as i', 'i.id', 'u.import_id')
    .whereRef('u.id', '=', 'p.upload_id')
    .where((on) => on.or([on('i.applied_at', 'is not', null), on('u.uploaded_at', '<', now.subtract(BYTES_KEPT_FOR))]))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
