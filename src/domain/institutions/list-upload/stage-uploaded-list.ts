import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { Encoding } from '#platform/csv/encoding.ts'
import type { Try } from '#platform/jobs/jobs.ts'
import { transact, type Work, type WorkEnvironment } from '#platform/work.ts'
import type { FeeSchedule } from '../fee-schedule.ts'
import { type ListFile, type StagingRefused, stageInstitutionList } from '../list-import/stage-institution-list.ts'

/**
 * Reads an uploaded list and compares it with the one that is kept. Asks what is left to do, so twice is once; a file
 * that cannot be read says why on its page. B-04
 */
export async function stageUploadedList(env: WorkEnvironment, upload: string, attempt: Try): Promise<void> {
  const waiting = await env.db
    .selectFrom('institution_list_uploads')
    .select(['file_name', 'encoding', 'fee_schedules', 'uploaded_by'])
    .where('id', '=', upload)
    .where('staged_at', 'is', null)
    .where('refused_because', 'is', null)
    .executeTakeFirst()
  if (!waiting) return
  const options = {
    encoding: (waiting.encoding ?? undefined) as Encoding | undefined,
    columns: {},
    feeSchedules: waiting.fee_schedules as FeeSchedule[],
  }
  const actor = { kind: 'operator', id: waiting.uploaded_by, via: 'worker' } as const
  try {
    await transact(env, actor, async (work) => {
      const staged = await stageInstitutionList(work, uploadedFile(env.db, upload, waiting.file_name), options)
      if (staged.done) await finish(work, upload, { import_id: staged.value.id, staged_at: work.now })
      else await finish(work, upload, { refused_because: staged.because, refused_at: placeOf(staged) })
    })
  } catch (error) {
    if (attempt.isLast)
      await transact(env, actor, (work) => finish(work, upload, { refused_because: 'failed', refused_at: null }))
    throw error
  }
}

interface Finished {
  readonly import_id?: string
  readonly staged_at?: Temporal.Instant
  readonly refused_because?: string
  readonly refused_at?: string | null
}

/** @throws when another worker was quicker: what this one did is rolled back */
const finish = ({ db }: Work, upload: string, finished: Finished) =>
  db
    .updateTable('institution_list_uploads')
    .set(finished)
    .where('id', '=', upload)
    .where('staged_at', 'is', null)
    .where('refused_because', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()

const placeOf = (refusal: StagingRefused): string | null => {
  if (refusal.because === 'malformed') return String(refusal.line)
  return refusal.because === 'missing-column' ? refusal.field : null
}

/** The parts of an upload as the file they were. How far they were read is seen by others at once. */
function uploadedFile(db: Kysely<DB>, upload: string, name: string): ListFile {
  let read = 0
  async function* open() {
    for (let number = 0; ; number++) {
      const part = await db
        .selectFrom('institution_list_upload_parts')
        .select('bytes')
        .where('upload_id', '=', upload)
        .where('number', '=', number)
        .executeTakeFirst()
      if (!part) return
      yield part.bytes
      read += part.bytes.length
      await db.updateTable('institution_list_uploads').set({ read_bytes: read }).where('id', '=', upload).execute()
    }
  }
  return { name, open }
}
