import { sql } from 'kysely'
import { USER_ID_MESSAGES } from '#domain/account-administration/user-id.ts'
import { rolesFor } from '#domain/accounts/delegation.ts'
import type { InstitutionSlug } from '#domain/institutions/institution-kind.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { transact, type Work, type WorkEnvironment } from '#platform/work.ts'
import { BULK_COLUMN_KEYS } from './bulk-columns.ts'
import { BULK_MESSAGES } from './bulk-messages.ts'
import { type BulkKey, selectUpload, type UploaderRole, updateUpload } from './bulk-upload.ts'
import { endBulkUpload } from './end-bulk-upload.ts'
import { openUploadedRows } from './open-uploaded-rows.ts'
import { explainRow } from './read-bulk-row.ts'
import { type BulkRow, readBulkRows } from './read-bulk-rows.ts'
import { explainStructure, UnfitFile } from './structure-problem.ts'
import { uploaderOf } from './uploader.ts'

export interface BulkCheck {
  readonly key: BulkKey
  readonly rowsAtMost: number
}

const ROWS_AT_ONCE = 500

/**
 * Reads all rows of the file before any is registered, in one transaction. Any error of input, and nothing will be; IDs
 * that are used or repeated stop their own rows only. A file that is none says why. E-11, 004 p.50
 */
export async function checkBulkFile(env: WorkEnvironment, { key, rowsAtMost }: BulkCheck): Promise<void> {
  const uploader = await uploaderOf(env.db, key)
  const actor = { kind: 'account', id: uploader.id, institution: key.institution, via: 'worker' } as const
  try {
    await transact(env, actor, (work) => check(work, key, uploader.role, rowsAtMost))
  } catch (error) {
    if (!(error instanceof UnfitFile)) throw error
    const problem = explainStructure(error.problem)
    await transact(env, actor, (work) => endBulkUpload(work, key, 'failed-structure', { problem }))
  }
}

async function check(work: Work, key: BulkKey, role: UploaderRole, rowsAtMost: number): Promise<void> {
  const waiting = await selectUpload(work.db, key)
    .select('file')
    .where('rows', 'is', null)
    .where('state', '=', 'running')
    .forUpdate()
    .executeTakeFirst()
  if (!waiting?.file) return
  const rules = { roles: rolesFor(role, 'register'), kind: await kindOf(work, key), today: dayOf(work.now) }
  const { rows, encoding } = await openUploadedRows(waiting.file)
  let count = 0
  let unfit = 0
  let batch: BulkRow[] = []
  const write = async () => {
    await insertRows(work, key, batch)
    batch = []
  }
  for await (const row of readBulkRows(rows, rules, { rowsAtMost })) {
    count += 1
    if (!row.good) unfit += 1
    if (batch.push(row) === ROWS_AT_ONCE) await write()
  }
  await write()
  const taken = await markTaken(work, key)
  const repeated = await countRepeated(work, key)
  await updateUpload(work.db, key)
    .set({ encoding, rows: count, rows_done: taken + repeated })
    .execute()
  if (unfit === 0) return
  await markGoodButNot(work, key)
  await endBulkUpload(work, key, 'failed-input', { rows: count })
}

async function kindOf({ db }: Work, { institution }: BulkKey): Promise<InstitutionSlug> {
  const row = await db.selectFrom('institutions').select('kind').where('id', '=', institution).executeTakeFirstOrThrow()
  return row.kind as InstitutionSlug
}

const insertRows = ({ db }: Work, { institution, environment, id }: BulkKey, rows: readonly BulkRow[]) => {
  const place = { institution_id: institution, environment, upload_id: id }
  return sql`insert into bulk_rows
    select * from jsonb_populate_recordset(null::bulk_rows, ${JSON.stringify(rows.map((row) => ({ ...place, ...columnsOf(row) })))})
  `.execute(db)
}

const columnsOf = (row: BulkRow) => ({
  number: row.number,
  line: row.line,
  typed: BULK_COLUMN_KEYS.map((key) => row.typed[key].toWellFormed()),
  ...outcomeOf(row),
})

function outcomeOf(row: BulkRow) {
  if (!row.good) return { outcome: 'unfit', problem: explainRow(row.problems) }
  const { role, userId, name, kana, startsOn, endsOn } = row.account
  const account = { role, user_id: userId, name, kana, starts_on: startsOn.toString(), ends_on: endsOn?.toString() }
  return row.repeats === undefined
    ? { ...account, outcome: 'good' }
    : { ...account, outcome: 'repeated', problem: BULK_MESSAGES.repeats(row.repeats) }
}

async function markTaken({ db }: Work, { institution, environment, id }: BulkKey): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update bulk_rows r set outcome = 'taken', problem = ${USER_ID_MESSAGES.taken}
    from accounts a
    where r.institution_id = ${institution} and r.environment = ${environment} and r.upload_id = ${id}
      and r.outcome = 'good' and a.institution_id = r.institution_id and a.environment = r.environment
      and lower(a.user_id) = lower(r.user_id)
  `.execute(db)
  return Number(numAffectedRows)
}

async function countRepeated({ db }: Work, key: BulkKey): Promise<number> {
  const { count } = await selectRows(db, key)
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('outcome', '=', 'repeated')
    .executeTakeFirstOrThrow()
  return Number(count)
}

const selectRows = (db: Work['db'], { institution, environment, id }: BulkKey) =>
  db
    .selectFrom('bulk_rows')
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .where('upload_id', '=', id)

const markGoodButNot = ({ db }: Work, { institution, environment, id }: BulkKey) =>
  db
    .updateTable('bulk_rows')
    .set({ problem: BULK_MESSAGES.goodButNot })
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .where('upload_id', '=', id)
    .where('outcome', '=', 'good')
    .execute()
