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
