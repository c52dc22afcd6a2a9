import assert from 'node:assert/strict'
import { acceptBulkUpload } from '#domain/bulk-registration/accept-bulk-upload.ts'
import { BULK_COLUMNS, RESULT_COLUMNS } from '#domain/bulk-registration/bulk-columns.ts'
import type { BulkKey } from '#domain/bulk-registration/bulk-upload.ts'
import { draftBulkUpload, keyOf } from '#domain/bulk-registration/draft-bulk-upload.ts'
import { openBulkResult } from '#domain/bulk-registration/open-bulk-result.ts'
import { registerInBulk } from '#domain/bulk-registration/register-in-bulk.ts'
import { readCsv } from '#platform/csv/read-csv.ts'
import type { TestAccount } from './accounts.ts'
import type { Visitor } from './visitor.ts'
import type { World } from './world.ts'

export const BULK_HEADER = Object.values(BULK_COLUMNS).join(',')

/** A good row, but for what is given. */
export const bulkRow = ({
  role = '一般利用者',
  userId = 'bulk01',
  name = '見本　花子',
  kana = 'ミホン　ハナコ',
  startsOn = '2026/11/01',
  endsOn = '',
} = {}): string => [role, userId, name, kana, startsOn, endsOn].join(',')

export const bulkFile = (...rows: readonly string[]): string => [BULK_HEADER, ...rows, ''].join('\r\n')

/** So many good rows, with IDs of their own. */
export const bulkFileOf = (count: number, prefix = 'b'): string =>
  bulkFile(...Array.from({ length: count }, (_, n) => bulkRow({ userId: `${prefix}${String(n).padStart(5, '0')}` })))

/** Kept, confirmed and waiting for its worker. */
export async function acceptedUpload(world: World, by: TestAccount, file: string | Buffer): Promise<BulkKey> {
  const id = await world.transact((work) =>
    draftBulkUpload(work, by, { fileName: 'bulk.csv', file: Buffer.from(file) }),
  )
  const outcome = await world.transact((work) => acceptBulkUpload(work, { by, upload: id }))
  assert.ok(outcome.done, JSON.stringify(outcome))
  return keyOf(by, id)
}

/** What a worker does with it. */
export const runBulk = (world: World, key: BulkKey, instead = {}, attempt = { number: 1, isLast: false }) =>
  registerInBulk({ ...world.env, ...instead }, key, attempt, { rowsAtMost: world.env.bulkRowsAtMost })

export async function uploadRow(world: World, { id }: { readonly id: string }) {
  const { file: _, ...row } = await world.db
    .selectFrom('bulk_uploads')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row
}

/** The newest upload of an institution. */
export async function newestUpload(world: World, { institution, environment }: TestAccount): Promise<BulkKey> {
  const row = await world.db
    .selectFrom('bulk_uploads')
    .select('id')
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return { institution, environment, id: row.id }
}

/** The result as rows of cells, without its header. */
export async function resultOf(world: World, by: TestAccount, { id }: BulkKey): Promise<readonly string[][]> {
  const result = await world.transact((work) => openBulkResult(work, by, id))
  assert.ok(result, 'there is no result')
  return rowsOf(result.bytes, result.encoding)
}

export async function rowsOf(bytes: Buffer, encoding: 'utf-8' | 'shift_jis' = 'utf-8'): Promise<string[][]> {
  const [header, ...rows] = (await Array.fromAsync(readCsv([bytes], encoding))).map(({ cells }) => [...cells])
  assert.deepEqual(header, [...Object.values(BULK_COLUMNS), ...RESULT_COLUMNS])
  return rows
}

/** 「登録」 with this file, as the form on the page sends it. */
export async function uploadFile(world: World, visitor: Visitor, file: string | Uint8Array, name = 'bulk.csv') {
  await visitor.open('/bulk')
  const body = new FormData()
  body.set('form_token', visitor.formToken)
  body.set('file', new File([typeof file === 'string' ? file : Uint8Array.from(file)], name))
  return visitor.open('/bulk', { method: 'POST', body, headers: { origin: world.env.origins.eligibility ?? '' } })
}

/** Uploaded, confirmed, worked on; then the page of the results. */
export async function registeredInBulk(world: World, by: TestAccount, visitor: Visitor, file: string | Uint8Array) {
  await (await uploadFile(world, visitor, file)).press('OK')
  assert.equal(visitor.heading, 'アカウント一括登録を受け付けました', visitor.text)
  const key = await newestUpload(world, by)
  await runBulk(world, key)
  await visitor.open('/bulk/results')
  return key
}

/** The bytes behind a link. */
export const download = async (visitor: Visitor, path: string) =>
  Buffer.from(await (await visitor.send(path)).arrayBuffer())
