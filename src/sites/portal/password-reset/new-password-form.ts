import { PASSWORD_MESSAGES, readPassword } from '#domain/portal-users/registration-rules/password.ts'
import { fieldOf } from '#domain/portal-users/registration-rules/reading.ts'
import { defineForm } from '#ui/form/define-form.ts'
import { passwordField } from '#ui/form/password-field.tsx'

/** The rules of registration; typed twice. P-04, P-09 */
export const newPasswordForm = defineForm(
  {
    password: passwordField({
      label: '新しいパスワード',
      hint: '8文字以上100文字以内で、英大文字・英小文字・数字を、それぞれ1文字以上入れてください。記号も使えます。',
      autocomplete: 'new-password',
      schema: fieldOf(readPassword),
    }),
    password_again: passwordField({ label: '新しいパスワード（確認用）', autocomplete: 'new-password' }),
  },
  {
    check: ({ password, password_again: again }): Record<string, string> =>
      password === again ? {} : { password_again: PASSWORD_MESSAGES.differs },
  },
)
