import { ACCOUNT_PASSWORD_POLICY } from '#domain/account-passwords/account-password-policy.ts'
import { changePassword } from '#domain/account-sign-in/change-password.ts'
import type { Errors } from '#ui/form/field.ts'
import { REUSE_MESSAGES } from '#ui/form/password-messages.ts'
import { readForm } from '#ui/form/read-form.ts'
import { page } from '../page.ts'
import { passwordForm } from './password-form.ts'
import { ChangedView, PasswordView } from './password-view.tsx'

/** 「パスワード変更」: of one's own will, or the one page there is after an initial password. E-02, E-19, 004 p.13 */
export const passwordPage = page({
  path: '/password',
  access: 'may:change-password',
  get: (c) => c.html(<PasswordView c={c} />),
  async post(c) {
    const reading = readForm(passwordForm, c.entries)
    if (!reading.ok) return c.html(<PasswordView c={c} errors={reading.errors} />, 422)
    const { current_password: current, new_password: password } = reading.values
    const userAgent = c.request.headers.get('user-agent') ?? undefined
    const outcome = await changePassword(c, { account: c.user, current, password, userAgent })
    if (!outcome.done) return c.html(<PasswordView c={c} errors={ERRORS[outcome.because]} />, STATUS[outcome.because])
    c.startSession(outcome.value.session)
    return c.html(<ChangedView c={c} />)
  },
})

type Refusal = Exclude<Awaited<ReturnType<typeof changePassword>>, { done: true }>['because']

const ERRORS: Record<Refusal, Errors> = {
  wrong: {
    current_password:
      '現在のパスワードが違います。3回続けて違うと、30分間、パスワードの変更もログインもできなくなります。',
  },
  locked: {
    current_password:
      'パスワードの間違いが3回続いたため、30分間、パスワードの変更とログインを止めています。30分たってから、もう一度お試しください。',
  },
  'was-used': { new_password: REUSE_MESSAGES['was-used'](ACCOUNT_PASSWORD_POLICY) },
  'begins-alike': { new_password: REUSE_MESSAGES['begins-alike'](ACCOUNT_PASSWORD_POLICY) },
  'breaks-rules': { new_password: '新しいパスワードが、下の条件を満たしていません。' },
  'changed-meanwhile': {
    current_password:
      'ほかの画面でパスワードが変更されました。変更後のパスワードを、現在のパスワードとして入力してください。',
  },
}

const STATUS: Record<Refusal, number> = {
  wrong: 422,
  locked: 429,
  'was-used': 422,
  'begins-alike': 422,
  'breaks-rules': 422,
  'changed-meanwhile': 409,
}
