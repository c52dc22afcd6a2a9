import { BULK_FILE_MOST_BYTES } from '#domain/bulk-registration/bulk-upload.ts'
import { defineForm } from '#ui/form/define-form.ts'
import { fileField } from '#ui/form/file-field.tsx'

export const BULK_FILE = 'アカウント一括登録用ファイル'

/** 「アカウント一括登録用ファイル」; one that was chosen before need not be chosen again. 004 p.48 */
export const bulkForm = ({ chosen }: { readonly chosen: boolean }) =>
  defineForm({
    file: fileField({
      label: BULK_FILE,
      required: !chosen,
      hint: chosen ? '別のファイルにするときだけ、選んでください。' : 'ファイルの名前は自由です。',
      kinds: [
        { ending: '.csv', name: 'CSV' },
        { ending: '.xlsx', name: 'Excelブック' },
      ],
      maxBytes: BULK_FILE_MOST_BYTES,
    }),
  })

export type BulkForm = ReturnType<typeof bulkForm>
