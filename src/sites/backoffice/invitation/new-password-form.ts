import { z } from 'zod'
import { findPasswordProblem, PASSWORD_CHARACTERS, type PasswordProblem } from '#domain/operators/operator-password.ts'
import { defineForm } from '#ui/form/define-form.ts'
import { passwordField } from '#ui/form/password-field.tsx'

const { least, most } = PASSWORD_CHARACTERS

const PROBLEMS: Readonly<Record<PasswordProblem, string>> = {
  'too-short': `パスワードは${least}文字以上にしてください。`,
  'too-long': `パスワードは${most}文字以内にしてください。`,
  monotonous: '同じ文字の繰り返しが多いため、推測されやすいパスワードです。5種類以上の文字を使ってください。',
}

const NEW_PASSWORD = z.string().superRefine((text, { addIssue }) => {
  const problem = findPasswordProblem(text)
  if (problem) addIssue({ code: 'custom', message: PROBLEMS[problem] })
})

/** Typed twice. */
export const newPasswordForm = defineForm(
  {
    password: passwordField({
      label: '新しいパスワード',
      hint: `${least}文字以上${most}文字以内。長ければ、文字の種類は問いません。いくつかの単語をつなげると覚えやすくなります。`,
      autocomplete: 'new-password',
      schema: NEW_PASSWORD,
    }),
    password_again: passwordField({ label: '新しいパスワード（確認用）', autocomplete: 'new-password' }),
  },
  {
    check: ({ password, password_again: again }): Record<string, string> =>
      password === again
        ? {}
        : { password_again: '2つのパスワードが一致していません。同じものをもう一度入力してください。' },
  },
)
