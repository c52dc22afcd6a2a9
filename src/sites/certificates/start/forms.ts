import { defineForm } from '#ui/form/define-form.ts'
import { digitsField } from '#ui/form/digits-field.ts'
import { textField } from '#ui/form/text-field.tsx'

/** The two IDs of the letter 「電子証明書取得に関する情報」. C-05, 003 p.37 */
export const pairForm = defineForm({
  request_id: digitsField({
    label: 'リクエストID',
    hint: '15桁の数字です。',
    length: 15,
    required: true,
    width: 'name',
    groups: [5, 5, 5],
  }),
  reference_id: textField({
    label: 'リファレンスID',
    hint: '英字と数字の16文字です。ハイフンと空白は、あってもなくてもかまいません。大文字と小文字は区別しません。',
    required: true,
    maxLength: 40,
    fold: 'half',
    code: true,
    width: 'name',
  }),
})
