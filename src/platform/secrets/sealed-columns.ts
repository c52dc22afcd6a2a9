/**
 * Every column that holds sealed values, and the column of its table that each value is bound to. What is not listed
 * here is lost when its key is retired: `madoguchi rotate-keys` seals these anew. Sealing elsewhere fails a test.
 */
export const SEALED_COLUMNS = {
  'letters.content': 'id',
  'mails.body': 'id',
  'operators.totp_secret': 'id',
} as const

export type SealedColumn = keyof typeof SEALED_COLUMNS

/** What `seal` and `open` bind a value to: its column and its row. */
export const sealContext = (column: SealedColumn, row: string): string => `${column} ${row}`
