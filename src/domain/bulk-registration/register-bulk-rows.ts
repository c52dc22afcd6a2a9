import { sql } from 'kysely'
import { INITIAL_PASSWORD_DAYS } from '#domain/account-administration/new-password.ts'
import { USER_ID_MESSAGES } from '#domain/account-administration/user-id.ts'
import { record } from '#domain/audit/record.ts'
import { dayOf, startOf } from '#platform/clock/clock.ts'
import { transact, type Work, type WorkEnvironment } from '#platform/work.ts'
import { type BulkKey, selectUpload } from './bulk-upload.ts'
import { endBulkUpload } from './end-bulk-upload.ts'
import { mayStillRegister, uploaderOf } from './uploader.ts'

const STATEMENTS_WITHIN_MS = 120_000

export const NO_LONGER_ALLOWED =
  'アップロードしたアカウントが、登録が終わる前に使えなくなったため、1件も登録していません。'

/**
 * Registers all prepared rows, in one statement: whatever happens, either all of them have their accounts or none. An ID
 * that somebody took meanwhile stops its own row only. Nothing at all is registered for somebody who may no longer do
 * so, or of an institution that was closed. Their passwords work for thirty days, and are in the result. E-10, E-11
 */
export async function registerBulkRows(env: WorkEnvironment, key: BulkKey): Promise<void> {
  const uploader = await uploaderOf(env.db, key)
  const actor = { kind: 'account', id: uploader.id, institution: key.institution, via: 'worker' } as const
  await transact(env, actor, async (work) => {
    await sql`select set_config('statement_timeout', ${String(STATEMENTS_WITHIN_MS)}, true)`.execute(work.db)
    const upload = await selectUpload(work.db, key)
      .select('rows')
      .where('state', '=', 'running')
      .where('rows', 'is not', null)
      .forUpdate()
      .executeTakeFirst()
    if (!upload) return
    if (!(await mayStillRegister(work, key, uploader)))
      return endBulkUpload(work, key, 'failed-system', { problem: NO_LONGER_ALLOWED })
    const registered = await insertAccounts(work, key)
    for (const { id, role, userId } of registered)
      record(work, 'register-account', { subject: `account:${id}`, detail: { role, userId } })
    const rows = upload.rows ?? 0
    const state = registered.length < rows ? 'done-with-repeated' : 'done'
    await endBulkUpload(work, key, state, { rows, registered: registered.length })
  })
}

interface RegisteredRow {
  readonly id: string
  readonly role: string
  readonly userId: string
}

/** One statement for the accounts; what each row came to is told by their ids, so that no plan goes through them twice. */
async function insertAccounts({ db, now }: Work, key: BulkKey): Promise<readonly RegisteredRow[]> {
  const until = startOf(dayOf(now).add({ days: INITIAL_PASSWORD_DAYS + 1 }))
  const prepared = sql`institution_id = ${key.institution} and environment = ${key.environment}
    and upload_id = ${key.id} and outcome = 'good' and password_hash is not null`
  const { rows } = await sql<RegisteredRow>`
    insert into accounts (institution_id, environment, id, user_id, role, name, kana, starts_on, ends_on, created_at,
      password_hash, initial_password, initial_password_until)
    select institution_id, environment, account_id, user_id, role, name, kana, starts_on, ends_on, ${now},
      password_hash, initial_password, ${until}
    from bulk_rows where ${prepared} order by number
    on conflict do nothing
    returning id, role, user_id as "userId"
  `.execute(db)
  await sql`
    update bulk_rows set outcome = 'registered', password_hash = null, initial_password = null
    where ${prepared} and account_id = any(${rows.map(({ id }) => id)}::uuid[])
  `.execute(db)
  await sql`
    update bulk_rows set outcome = 'taken', problem = ${USER_ID_MESSAGES.taken}, account_id = null,
      password_hash = null, initial_password = null
    where ${prepared}
  `.execute(db)
  return rows
}
