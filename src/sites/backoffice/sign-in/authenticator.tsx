import type { Errors } from '#ui/form/field.ts'
import { readForm } from '#ui/form/read-form.ts'
import { type BackofficeContext, page } from '../page.ts'
import { AuthenticatorView } from './authenticator-view.tsx'
import { begunIn, finish } from './finish.tsx'
import { KEPT_BODY_LIMIT, passcodeForm } from './forms.ts'
import { LockedView } from './locked-view.tsx'
import { RecoveryCodesView } from './recovery-codes-view.tsx'

const WRONG = 'パスコードが違います。いま登録した項目に表示されている数字を入力してください。'

/** 「Authenticator登録」, at the first sign-in. B-01, 001 p.7 */
export const authenticatorPage = page({
  path: '/sign-in/authenticator',
  access: 'anyone',
  bodyLimit: KEPT_BODY_LIMIT,
  get: (c) => show(c, {}, 200),
  async post(c) {
    if (c.user) return c.redirect('/')
    const reading = readForm(passcodeForm, c.entries)
    if (!reading.ok) return show(c, reading.errors, 422)
    const outcome = await finish(c, { kind: 'enrolment', code: reading.values.passcode })
    if (outcome.done)
      return c.html(
        <RecoveryCodesView
          c={c}
          codes={outcome.value.recoveryCodes ?? []}
          happened="Authenticator登録が完了し、ログインしました"
        />,
      )
    if (outcome.because === 'locked') return c.html(<LockedView c={c} />, 429)
    return outcome.because === 'wrong' ? show(c, { passcode: WRONG }, 422) : c.redirect('/sign-in')
  },
})

async function show(c: BackofficeContext, errors: Errors, status: number): Promise<Response> {
  if (c.user) return c.redirect('/')
  const begun = await begunIn(c)
  const secret = begun && !begun.factor.enrolled ? begun.factor.pendingSecret : undefined
  if (!begun || !secret) return c.redirect('/sign-in')
  return c.html(
    <AuthenticatorView
      c={c}
      secret={secret}
      account={begun.email}
      lead="このサイトでは、パスワードに加えて、スマートフォンなどの認証アプリに表示されるパスコードを使います。はじめに一度だけ登録してください。"
      back={{ text: 'ログイン', href: '/sign-in' }}
      errors={errors}
    />,
    status,
  )
}
