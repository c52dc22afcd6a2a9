import { REGISTRATION_NUMBER_AT_MOST } from '#domain/portal-users/registration-rules/registration-number.ts'
import { defineForm } from '#ui/form/define-form.ts'
import { digitsField } from '#ui/form/digits-field.ts'
import { passwordField } from '#ui/form/password-field.tsx'
import { textField } from '#ui/form/text-field.tsx'

/** As the form with the initial password names them. 001 p.7, 15 */
export const signInForm = defineForm({
  institution_code: textField({
    label: '機関コード',
    hint: '医療機関等コード（10桁の数字）です。施術所等では、登録記号番号です。',
    required: true,
    maxLength: REGISTRATION_NUMBER_AT_MOST * 2,
    fold: 'half',
    code: true,
    width: '14',
  }),
  login_id: textField({
    label: 'ログインID',
    hint: '「WA」で始まる8文字です。例：WA000001',
    required: true,
    maxLength: 40,
    fold: 'half',
    code: true,
    width: '10',
    autocomplete: 'username',
  }),
  password: passwordField({ label: 'パスワード', autocomplete: 'current-password' }),
})

/** 「パスコード」: what the app shows. 001 p.9, 17 */
export const passcodeForm = defineForm({
  passcode: digitsField({
    label: 'パスコード',
    hint: '認証アプリに表示されている6桁の数字です。30秒ごとに変わります。',
    length: 6,
    required: true,
    autocomplete: 'one-time-code',
  }),
})

export const recoveryCodeForm = defineForm({
  recovery_passcode: textField({
    label: 'リカバリーコード',
    hint: '管理メニューで作ったときに控えた16文字です。ハイフンや空白は、あってもなくてもかまいません。',
    required: true,
    maxLength: 40,
    fold: 'half',
    code: true,
    width: '14',
  }),
})
