import { defineForm } from '#ui/form/define-form.ts'
import { digitsField } from '#ui/form/digits-field.ts'
import { emailField } from '#ui/form/email-field.ts'
import { passwordField } from '#ui/form/password-field.tsx'
import { textField } from '#ui/form/text-field.tsx'

export const signInForm = defineForm({
  email: emailField({ label: 'メールアドレス', required: true, autocomplete: 'username' }),
  password: passwordField({ label: 'パスワード', autocomplete: 'current-password' }),
})

/** 「パスコード」: what the app shows. 001 p.9 */
export const passcodeField = digitsField({
  label: 'パスコード',
  hint: '認証アプリに表示されている6桁の数字です。30秒ごとに変わります。',
  length: 6,
  required: true,
  autocomplete: 'one-time-code',
})

export const passcodeForm = defineForm({ passcode: passcodeField })

export const recoveryCodeForm = defineForm({
  recovery_passcode: textField({
    label: 'リカバリーコード',
    hint: 'Authenticator登録のときに控えた16文字です。ハイフンや空白は、あってもなくてもかまいません。',
    required: true,
    maxLength: 40,
    fold: 'half',
    code: true,
    width: '14',
  }),
})

/** What somebody wrote goes along until they are signed in again: a text of 20,000 characters, and what is around it. */
export const KEPT_BODY_LIMIT = 576 * 1024
