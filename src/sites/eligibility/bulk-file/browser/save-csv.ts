import { type CheckedRow, fileRows } from '#domain/bulk-registration/check-rows.ts'
import { csvText } from '#platform/csv/csv-text.ts'
import type { Encoding } from '#platform/csv/encoding.ts'
import { shiftJisBytes } from '#platform/csv/shift-jis-bytes.ts'
import { MADE_FILE } from '../made-file.ts'

const KEPT_MILLISECONDS = 60_000

export function makeCsv(rows: readonly CheckedRow[], encoding: Encoding): File {
  const text = csvText(fileRows(rows))
  const content = encoding === 'utf-8' ? `\ufeff${text}` : shiftJisBytes(text)
  return new File([content], MADE_FILE, { type: 'text/csv' })
}

/** The file is made here and handed to the browser: nothing leaves the machine. */
export function saveCsv(rows: readonly CheckedRow[], encoding: Encoding): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(makeCsv(rows, encoding))
  link.download = MADE_FILE
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MILLISECONDS)
}
