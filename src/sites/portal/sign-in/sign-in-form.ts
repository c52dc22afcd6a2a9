import { defineForm } from '#ui/form/define-form.ts'
import { passwordField } from '#ui/form/password-field.tsx'
import { textField } from '#ui/form/text-field.tsx'

/** As long as an address may be. RFC 5321 §4.5.3.1.3 */
const USER_ID_AT_MOST = 254

export const signInForm = defineForm({
  user_id: textField({
    label: 'ユーザーID（原則メールアドレス）',
    required: true,
    maxLength: USER_ID_AT_MOST,
    fold: 'half',
    width: 'long',
    type: 'email',
    inputmode: 'email',
    autocomplete: 'username',
  }),
  password: passwordField({ label: 'パスワード', autocomplete: 'current-password' }),
})
