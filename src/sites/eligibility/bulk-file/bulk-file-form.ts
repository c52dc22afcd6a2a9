import { BULK_COLUMNS } from '#domain/bulk-registration/bulk-columns.ts'
import { defineForm } from '#ui/form/define-form.ts'
import { textareaField } from '#ui/form/textarea-field.tsx'

/** 500 rows are some 40,000 characters; whoever has thousands uploads the file of the spreadsheet itself. */
const PASTED_AT_MOST = 300_000

export const bulkFileForm = defineForm({
  rows: textareaField({
    label: '登録するアカウント',
    required: true,
    hint: `表計算ソフトのセルをコピーして貼り付けます。列の順は、${Object.values(BULK_COLUMNS).join('、')}です。`,
    maxLength: PASTED_AT_MOST,
    rows: 10,
  }),
})

/** Each character of Japanese is nine in the body of a form. */
export const PASTED_BYTES_AT_MOST = PASTED_AT_MOST * 10

/** Everybody else waits while they are checked: 5,000 take a tenth of a second, the 150,000 that would fit take three. */
export const PASTED_ROWS_AT_MOST = 5_000

export const TOO_MANY_ROWS = `一度に貼り付けられるのは${PASTED_ROWS_AT_MOST.toLocaleString('ja-JP')}行までです。これより多いときは、表計算ソフトのファイルを、アカウント一括登録でそのまま選んでください。`
