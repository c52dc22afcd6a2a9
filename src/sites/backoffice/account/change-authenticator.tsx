import { operatorFactor } from '#domain/operators/operator-factor.ts'
import { replaceSecondFactor } from '#domain/operators/replace-second-factor.ts'
import { beginEnrolment } from '#domain/second-factor/begin-enrolment.ts'
import { findSecondFactor } from '#domain/second-factor/find-second-factor.ts'
import type { Errors } from '#ui/form/field.ts'
import { readForm } from '#ui/form/read-form.ts'
import { type OperatorContext, page } from '../page.ts'
import { afterProof } from '../prove-again/after-proof.tsx'
import { AuthenticatorView } from '../sign-in/authenticator-view.tsx'
import { passcodeForm } from '../sign-in/forms.ts'
import { RecoveryCodesView } from '../sign-in/recovery-codes-view.tsx'

const WRONG = 'パスコードが違います。新しい端末に表示されている数字を入力してください。'

/** Makes the key of the new app; the old one stays in force until a code of the new one is given. */
export const beginAuthenticatorPage = page({
  path: '/account/begin-authenticator',
  access: 'signed-in',
  get: (c) => c.redirect('/account'),
  post: afterProof(async (c) => {
    await c.transact((work) => beginEnrolment(work, operatorFactor(c.user.id)))
    return c.redirect('/account/authenticator')
  }),
})

/** 「Authenticator登録」 of a new device. B-01 */
export const changeAuthenticatorPage = page({
  path: '/account/authenticator',
  access: 'signed-in',
  get: (c) => show(c, {}, 200),
  post: afterProof(async (c) => {
    const reading = readForm(passcodeForm, c.entries)
    if (!reading.ok) return show(c, reading.errors, 422)
    const code = reading.values.passcode
    const outcome = await c.transact((work) => replaceSecondFactor(work, { operator: c.user, code }))
    if (outcome.done)
      return c.html(<RecoveryCodesView c={c} codes={outcome.value} happened="新しい端末の認証アプリを登録しました" />)
    return outcome.because === 'wrong' ? show(c, { passcode: WRONG }, 422) : c.redirect('/account')
  }),
})

async function show(c: OperatorContext, errors: Errors, status: number): Promise<Response> {
  const factor = await findSecondFactor(c.env, operatorFactor(c.user.id))
  if (!factor?.pendingSecret) return c.redirect('/account')
  return c.html(
    <AuthenticatorView
      c={c}
      secret={factor.pendingSecret}
      account={c.user.email}
      lead="新しい端末の認証アプリを登録します。パスコードを送信するまでは、いまの端末のパスコードを使えます。"
      back={{ text: 'ログインの設定', href: '/account' }}
      errors={errors}
    />,
    status,
  )
}
