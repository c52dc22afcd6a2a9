import { defineForm } from '#ui/form/define-form.ts'
import { passwordField } from '#ui/form/password-field.tsx'
import { textField } from '#ui/form/text-field.tsx'

/** As the manual names them; a リセット用 account gives its 秘密の番号 as the password. 002 p.2, 3 */
export const signInForm = defineForm({
  user_id: textField({
    label: 'ユーザID',
    hint: '半角英数字です。大文字と小文字は、どちらで入力してもかまいません。',
    required: true,
    maxLength: 40,
    fold: 'half',
    code: true,
    width: '10',
    autocomplete: 'username',
  }),
  password: passwordField({ label: 'パスワード', autocomplete: 'current-password' }),
})
