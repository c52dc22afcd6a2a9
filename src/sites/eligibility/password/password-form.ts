import { ACCOUNT_PASSWORD_POLICY } from '#domain/account-passwords/account-password-policy.ts'
import { defineForm } from '#ui/form/define-form.ts'
import { passwordField } from '#ui/form/password-field.tsx'

/** 「パスワード変更」, as at the linkage site. E-02, E-19 */
export const passwordForm = defineForm(
  {
    current_password: passwordField({
      label: '現在のパスワードを入力してください',
      called: '現在のパスワード',
      autocomplete: 'current-password',
    }),
    new_password: passwordField({
      label: '新しいパスワードを入力してください',
      called: '新しいパスワード',
      autocomplete: 'new-password',
      policy: ACCOUNT_PASSWORD_POLICY,
      current: 'current_password',
    }),
    new_password_again: passwordField({
      label: '新しいパスワードを再度入力してください',
      called: '確認のための新しいパスワード',
      autocomplete: 'new-password',
      repeats: 'new_password',
    }),
  },
  {
    check: ({ new_password, new_password_again }) =>
      new_password === new_password_again
        ? {}
        : { new_password_again: '2つの新しいパスワードが一致しません。両方とも入力し直してください。' },
  },
)
