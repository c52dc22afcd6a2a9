import { record } from '#domain/audit/record.ts'
import type { Chunks, Encoding } from '#platform/csv/encoding.ts'
import { newId } from '#platform/new-id.ts'
import { shownFileName } from '#platform/text/file-name.ts'
import type { Work } from '#platform/work.ts'
import type { FeeSchedule } from '../fee-schedule.ts'

declare module '#platform/jobs/jobs.ts' {
  interface JobData {
    'stage-institution-list': { readonly upload: string }
    'apply-institution-list': { readonly upload: string }
  }
}

/** A national list is about 30 MB. */
export const LIST_MOST_BYTES = 64 * 1024 * 1024

export interface ListUpload {
  readonly name: string
  readonly sizeBytes: number
  readonly bytes: Chunks
  /** Default: the one in which the file can be read. */
  readonly encoding: Encoding | undefined
  /** The 点数表 that rows may have which do not say. */
  readonly feeSchedules: readonly FeeSchedule[]
  readonly operator: string
}

/** Keeps an uploaded list, piece by piece, and has it read and compared by whichever worker is free. B-04 */
export async function uploadInstitutionList(work: Work, upload: ListUpload): Promise<string> {
  const { db, now } = work
  const id = newId(work)
  const { sizeBytes, encoding, feeSchedules, operator } = upload
  const name = shownFileName(upload.name)
  await db
    .insertInto('institution_list_uploads')
    .values({
      id,
      file_name: name,
      size_bytes: sizeBytes,
      encoding: encoding ?? null,
      fee_schedules: [...feeSchedules],
      uploaded_at: now,
      uploaded_by: operator,
    })
    .execute()
  let number = 0
  for await (const bytes of upload.bytes)
    await db
      .insertInto('institution_list_upload_parts')
      .values({ upload_id: id, number: number++, bytes: Buffer.from(bytes) })
      .execute()
  await work.jobs.send(work, 'stage-institution-list', { upload: id })
  record(work, 'upload-institution-list', {
    subject: `institution-list-upload:${id}`,
    detail: { file: name, bytes: sizeBytes },
  })
  return id
}
