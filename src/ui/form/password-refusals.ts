import type { PasswordPolicy } from '#platform/password-policy/password-policy.ts'
import type { Errors } from './field.ts'
import { REUSE_MESSAGES } from './password-messages.ts'

/** Why an account's password was not changed, though the form by itself was in order. */
export type PasswordRefusal = 'wrong' | 'locked' | 'was-used' | 'begins-alike' | 'breaks-rules' | 'changed-meanwhile'

interface Explained {
  readonly errors: Errors
  readonly status: number
}

/** The same form again: what to do, beside the field of `changePasswordForm` that it is about, and the HTTP status. */
export const explainPasswordRefusal = (because: PasswordRefusal, policy: PasswordPolicy): Explained =>
  EXPLAINED[because](policy)

const current = (message: string, status: number): Explained => ({ errors: { current_password: message }, status })
const chosen = (message: string): Explained => ({ errors: { new_password: message }, status: 422 })

const EXPLAINED: Readonly<Record<PasswordRefusal, (policy: PasswordPolicy) => Explained>> = {
  wrong: () =>
    current('現在のパスワードが違います。3回続けて違うと、30分間、パスワードの変更もログインもできなくなります。', 422),
  locked: () =>
    current(
      'パスワードの間違いが3回続いたため、30分間、パスワードの変更とログインを止めています。30分たってから、もう一度お試しください。',
      429,
    ),
  'was-used': (policy) => chosen(REUSE_MESSAGES['was-used'](policy)),
  'begins-alike': (policy) => chosen(REUSE_MESSAGES['begins-alike'](policy)),
  'breaks-rules': () => chosen('新しいパスワードが、下の条件を満たしていません。'),
  'changed-meanwhile': () =>
    current(
      'ほかの画面でパスワードが変更されました。変更後のパスワードを、現在のパスワードとして入力してください。',
      409,
    ),
}
