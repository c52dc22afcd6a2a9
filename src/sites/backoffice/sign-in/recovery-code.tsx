import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { type BackofficeContext, page } from '../page.ts'
import { begunIn, finish } from './finish.tsx'
import { KEPT_BODY_LIMIT, recoveryCodeForm } from './forms.ts'
import { LockedView } from './locked-view.tsx'

const WRONG =
  'リカバリーコードが違うか、すでに使われています。控えた文字を確かめてください。3回続けて違うと、30分間ログインできなくなります。'

/** In the place of a code, for the day the device is lost. B-01 */
export const recoveryCodePage = page({
  path: '/sign-in/recovery-code',
  access: 'anyone',
  bodyLimit: KEPT_BODY_LIMIT,
  async get(c) {
    if (c.user) return c.redirect('/')
    const begun = await begunIn(c)
    return begun?.factor.enrolled ? c.html(<RecoveryCodeView c={c} />) : c.redirect('/sign-in')
  },
  async post(c) {
    if (c.user) return c.redirect('/')
    const reading = readForm(recoveryCodeForm, c.entries)
    if (!reading.ok) return c.html(<RecoveryCodeView c={c} errors={reading.errors} />, 422)
    const outcome = await finish(c, { kind: 'recovery-code', code: reading.values.recovery_passcode })
    if (outcome.done) return c.html(<RecoveredView c={c} left={outcome.value.recoveryCodesLeft ?? 0} />)
    if (outcome.because === 'locked') return c.html(<LockedView c={c} />, 429)
    if (outcome.because === 'expired') return c.redirect('/sign-in')
    return c.html(<RecoveryCodeView c={c} errors={{ recovery_passcode: WRONG }} />, 422)
  },
})

const RecoveryCodeView = ({ c, errors = {} }: { readonly c: BackofficeContext; readonly errors?: Errors }) => (
  <BackofficePage
    c={c}
    title="リカバリーコードの入力"
    above={[{ text: 'ログイン', href: '/sign-in' }]}
    failed={Object.keys(errors).length > 0}
  >
    <h1>リカバリーコードの入力</h1>
    <p class="lead">リカバリーコードは、1つにつき一度だけ使えます。</p>
    <ErrorSummary form={recoveryCodeForm} errors={errors} />
    <Form action="/sign-in/recovery-code" formToken={c.formToken}>
      <Fields form={recoveryCodeForm} errors={errors} />
      <Actions>
        <Button>ログインする</Button>
        <ButtonLink href="/sign-in/code">戻る</ButtonLink>
      </Actions>
    </Form>
  </BackofficePage>
)

const RecoveredView = ({ c, left }: { readonly c: BackofficeContext; readonly left: number }) => (
  <BackofficePage c={c} title="ログインしました">
    <h1>ログインしました</h1>
    <NotificationBanner kind="warning" title={`リカバリーコードは、残り${left}個です`} arrived>
      <p>
        使ったコードは二度と使えません。認証アプリの端末をなくしたときは、すぐに管理者へ知らせ、Authenticator登録の取消しを依頼してください。
      </p>
    </NotificationBanner>
    <Actions>
      <ButtonLink href="/" kind="primary">
        ホームへ進む
      </ButtonLink>
    </Actions>
  </BackofficePage>
)
