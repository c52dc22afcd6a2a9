import type { Try } from '#platform/jobs/jobs.ts'
import { transact } from '#platform/work.ts'
import { type BulkKey, updateUpload } from './bulk-upload.ts'
import { checkBulkFile } from './check-bulk-file.ts'
import { endBulkUpload } from './end-bulk-upload.ts'
import { type BulkEnvironment, prepareBulkPasswords } from './prepare-bulk-passwords.ts'
import { registerBulkRows } from './register-bulk-rows.ts'

/** So often it may end with an error that nobody expected. A worker that is killed counts as none. */
const FAILURES_AT_MOST = 3

const WORKER = { kind: 'system', id: 'register-in-bulk', via: 'worker' } as const

interface BulkSettings {
  readonly rowsAtMost: number
}

/**
 * Registers what an accepted file asks for: check all rows, prepare their passwords, register them at once. Each step
 * asks the database what is left to do, so that a worker may be killed anywhere and another goes on. E-10, E-11
 */
export async function registerInBulk(
  env: BulkEnvironment,
  key: BulkKey,
  attempt: Try,
  { rowsAtMost }: BulkSettings,
): Promise<void> {
  try {
    if (!(await begin(env, key))) return
    await checkBulkFile(env, { key, rowsAtMost })
    if (!(await isUnderWay(env, key))) return
    await prepareBulkPasswords(env, key)
    await registerBulkRows(env, key)
  } catch (error) {
    await noteFailure(env, key, attempt)
    throw error
  }
}

const begin = async ({ db, clock }: BulkEnvironment, key: BulkKey) =>
  updateUpload(db, key)
    .set({ state: 'running', touched_at: await clock.now() })
    .where('state', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirst()

const isUnderWay = ({ db }: BulkEnvironment, key: BulkKey) =>
  updateUpload(db, key).set({ state: 'running' }).where('state', '=', 'running').returning('id').executeTakeFirst()

/** 「登録失敗(システムエラー)」, as soon as trying again has not helped: nothing was registered. */
const noteFailure = (env: BulkEnvironment, key: BulkKey, attempt: Try) =>
  transact(env, WORKER, async (work) => {
    const noted = await updateUpload(work.db, key)
      .set((row) => ({ failures: row('failures', '+', 1) }))
      .where('state', 'in', ['waiting', 'running'])
      .returning('failures')
      .executeTakeFirst()
    if (noted && (attempt.isLast || noted.failures >= FAILURES_AT_MOST)) await endBulkUpload(work, key, 'failed-system')
  })
