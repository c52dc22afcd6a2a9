/** The columns of 「アカウント一括登録用ファイル」, as its header row names them. facts, bulk-registration CSV; E-10 */
export const BULK_COLUMNS = {
  role: '権限区分',
  userId: 'ユーザID',
  name: 'ユーザ名',
  kana: 'ユーザ名（カナ）',
  startsOn: '利用開始年月日',
  endsOn: '利用終了年月日',
} as const

export type BulkColumn = keyof typeof BULK_COLUMNS

export const BULK_COLUMN_KEYS = Object.keys(BULK_COLUMNS) as readonly BulkColumn[]

/** What the result adds. A result that was put right can be uploaded as it is: these columns are passed over. E-11 */
export const RESULT_COLUMNS = ['結果', 'エラー詳細', '初期パスワード'] as const

/** What stands in a row, as typed, in the order of `BULK_COLUMNS`. */
export type TypedRow = Readonly<Record<BulkColumn, string>>
