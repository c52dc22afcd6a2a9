import type { Administrator } from '#domain/account-administration/administrator.ts'
import { record } from '#domain/audit/record.ts'
import type { Cell } from '#platform/csv/csv-text.ts'
import { encodeCsv } from '#platform/csv/encode-csv.ts'
import type { Encoding } from '#platform/csv/encoding.ts'
import type { Work } from '#platform/work.ts'
import { BULK_COLUMNS, RESULT_COLUMNS } from './bulk-columns.ts'
import { type BulkResultRow, readBulkResultRows } from './bulk-result-rows.ts'
import { DOWNLOADABLE, encodingOfResult, receiptNumber } from './bulk-upload.ts'
import { keyOf } from './draft-bulk-upload.ts'
import { findBulkUpload } from './find-bulk-uploads.ts'

export interface BulkResult {
  readonly fileName: string
  readonly encoding: Encoding
  readonly bytes: Buffer
}

/** 「結果」 */
const OUTCOMES: Readonly<Record<BulkResultRow['outcome'], string>> = {
  registered: '登録',
  good: '未登録',
  unfit: '入力チェックエラー',
  repeated: 'ID重複',
  taken: 'ID重複',
}

/** Where the password would stand: it was changed, initialised, or ran out. */
const GONE = '（表示できません）'

/**
 * 「ダウンロード」: the file with 結果, エラー詳細 and 初期パスワード, in the order of the file. For accounts of the kind that
 * uploaded it, in their institution and environment; each opening is in the audit. Undefined for everybody else, and
 * as long as there is none. E-11, 004 p.50
 */
export async function openBulkResult(work: Work, by: Administrator, id: string): Promise<BulkResult | undefined> {
  const upload = await findBulkUpload(work.db, by, id)
  if (!upload || !DOWNLOADABLE.includes(upload.state)) return undefined
  record(work, 'open-bulk-result', { subject: `bulk-upload:${id}`, detail: { rows: upload.rows ?? 0 } })
  const rows = readBulkResultRows(work, keyOf(by, id))
  const encoding = encodingOfResult(upload)
  const parts = await Array.fromAsync(encodeCsv(linesOf(rows), encoding))
  return { fileName: `account_result_${receiptNumber(upload.number)}.csv`, encoding, bytes: Buffer.concat(parts) }
}

async function* linesOf(rows: AsyncIterable<BulkResultRow>): AsyncGenerator<readonly Cell[]> {
  yield [...Object.values(BULK_COLUMNS), ...RESULT_COLUMNS]
  for await (const row of rows) {
    const { typed, outcome, problem, password } = row
    yield [...typed, OUTCOMES[outcome], problem, outcome === 'registered' ? (password ?? GONE) : '']
  }
}
