import { type CheckedRow, fileRows } from '#domain/bulk-registration/check-rows.ts'
import { csvText } from '#platform/csv/csv-text.ts'
import type { Encoding } from '#platform/csv/encoding.ts'
import { shiftJisBytes } from '#platform/csv/shift-jis-bytes.ts'

const KEPT_MILLISECONDS = 60_000

/** The file is made here and handed to the browser: nothing leaves the machine. */
export function saveCsv(rows: readonly CheckedRow[], encoding: Encoding): void {
  const text = csvText(fileRows(rows))
  const content = encoding === 'utf-8' ? `\ufeff${text}` : shiftJisBytes(text)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([content], { type: 'text/csv' }))
  link.download = 'bulk_accounts.csv'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MILLISECONDS)
}
