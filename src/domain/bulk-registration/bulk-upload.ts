import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { AccountKey } from '#domain/accounts/account.ts'
import type { Encoding } from '#platform/csv/encoding.ts'

/** An upload belongs to an institution and environment, as everything of theirs does. */
export type BulkKey = AccountKey

/** 「登録状況」, in the words of the manual. draft → waiting → running → one of the last five. E-11, 004 p.50 */
export const BULK_STATES = {
  waiting: '登録待ち',
  running: '登録中',
  done: '登録完了',
  'done-with-repeated': '登録完了(一部 ID 重複あり)',
  'failed-input': '登録失敗(入力チェックエラー)',
  'failed-structure': '登録失敗(ファイル構造エラー)',
  'failed-system': '登録失敗(システムエラー)',
} as const

export type BulkState = keyof typeof BULK_STATES

/** Where it ends. */
export type BulkEnd = Exclude<BulkState, 'waiting' | 'running'>

export const UNDER_WAY: readonly BulkState[] = ['waiting', 'running']

/** 「ダウンロード」 is offered for these only. 004 p.50 */
export const DOWNLOADABLE: readonly BulkState[] = ['done', 'done-with-repeated', 'failed-input']

/** Who may upload, and sees what their like uploaded. */
export type UploaderRole = 'master' | 'administrator'

/** In bytes: 10,000 rows with the longest names come to half of it. The table holds it to that, too. */
export const BULK_FILE_MOST_BYTES = 5 * 1024 * 1024

/** The results are written as the institution reads files: as the file it uploaded, until it may say otherwise (E-13). */
export const encodingOfResult = ({ encoding }: { readonly encoding: string | null }): Encoding =>
  encoding === 'shift_jis' ? 'shift_jis' : 'utf-8'

/** The one upload, as a condition. */
export const selectUpload = (db: Kysely<DB>, { institution, environment, id }: BulkKey) =>
  db
    .selectFrom('bulk_uploads')
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .where('id', '=', id)

export const updateUpload = (db: Kysely<DB>, { institution, environment, id }: BulkKey) =>
  db
    .updateTable('bulk_uploads')
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .where('id', '=', id)

/** As it is shown: ten digits. */
export const receiptNumber = (number: number): string => String(number).padStart(10, '0')
