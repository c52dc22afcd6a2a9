import { ACCOUNT_PASSWORD_POLICY } from '#domain/account-passwords/account-password-policy.ts'
import { changePassword } from '#domain/account-sign-in/change-password.ts'
import { explainPasswordRefusal } from '#ui/form/password-refusals.ts'
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
    if (!outcome.done) {
      const { errors, status } = explainPasswordRefusal(outcome.because, ACCOUNT_PASSWORD_POLICY)
      return c.html(<PasswordView c={c} errors={errors} />, status)
    }
    c.startSession(outcome.value.session)
    return c.html(<ChangedView c={c} />)
  },
})
