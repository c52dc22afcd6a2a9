import type { PasswordPolicy } from '#platform/password-policy/password-policy.ts'
import { defineForm } from './define-form.ts'
import { passwordField } from './password-field.tsx'

/** 「パスワード変更」 of accounts: the current password, and twice a new one that keeps the rules. 001 p.12, 19 */
export const changePasswordForm = (policy: PasswordPolicy) =>
  defineForm(
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
        policy: policy,
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
