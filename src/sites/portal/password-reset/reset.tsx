import { findPasswordReset } from '#domain/portal-users/find-password-reset.ts'
import { resetPassword } from '#domain/portal-users/reset-password.ts'
import { readLinkToken } from '#domain/registrations/link-token.ts'
import { DEVICE_KNOWN_FOR } from '#domain/sign-in/attempt-limits.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { type PortalContext, page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { DEVICE_COOKIE } from '../sign-in/sign-in.tsx'
import { answerLinkFailure } from './link-failure-view.tsx'
import { newPasswordForm } from './new-password-form.ts'

const ABOVE = [{ text: 'トップ', href: '/' }]

/** Behind the mailed link. Opening it uses nothing up: mail programs open links too. P-09 */
export const resetPasswordPage = page({
  path: '/password-reset/:token',
  access: 'anyone',
  async get(c) {
    const link = await findPasswordReset(c.env.db, c.now, tokenOf(c))
    return link.done ? c.html(<ResetView c={c} userId={link.value.userId} />) : answerLinkFailure(c, link.because)
  },
  async post(c) {
    const token = tokenOf(c)
    const link = await findPasswordReset(c.env.db, c.now, token)
    if (!link.done) return answerLinkFailure(c, link.because)
    const reading = readForm(newPasswordForm, c.entries)
    if (!reading.ok) return c.html(<ResetView c={c} userId={link.value.userId} errors={reading.errors} />, 422)
    const passwordHash = await c.env.passwords.hash(reading.values.password, 'people')
    const outcome = await c.transact((work) => resetPassword(work, { token, passwordHash }))
    if (!outcome.done) return answerLinkFailure(c, outcome.because)
    c.setCookie(DEVICE_COOKIE, outcome.value.device, DEVICE_KNOWN_FOR)
    return c.redirect('/password-reset/done')
  },
})

/** Without what a mail program glued to its end; '' when it was cut short. */
const tokenOf = ({ params }: PortalContext): string => readLinkToken(params.token ?? '') ?? ''

interface ResetProps {
  readonly c: PortalContext
  readonly userId: string
  readonly errors?: Errors
}

const ResetView = ({ c, userId, errors = {} }: ResetProps) => (
  <PortalPage c={c} title="新しいパスワードの設定" above={ABOVE} failed={Object.keys(errors).length > 0}>
    <h1>新しいパスワードの設定</h1>
    <p class="lead">設定すると、ログイン中のすべての端末からログアウトします。</p>
    <ErrorSummary form={newPasswordForm} errors={errors} />
    <DescriptionList items={[{ term: 'ユーザーID', value: userId }]} />
    <Form action={c.path} formToken={c.formToken}>
      {/* Password managers learn from it whose password this is. */}
      <input type="text" name="user_id" value={userId} autocomplete="username" hidden />
      <Fields form={newPasswordForm} errors={errors} />
      <Actions>
        <Button>パスワードを設定する</Button>
      </Actions>
    </Form>
  </PortalPage>
)

export const passwordResetDonePage = page({
  path: '/password-reset/done',
  access: 'anyone',
  get: (c) =>
    c.html(
      <PortalPage c={c} title="パスワードを設定しました" above={ABOVE}>
        <h1>パスワードを設定しました</h1>
        <p class="lead">新しいパスワードでログインできます。お知らせのメールもお送りしました。</p>
        <p>ほかの端末でログインしていた場合は、そちらもログアウトしました。</p>
        <Actions>
          <ButtonLink href="/sign-in" kind="primary">
            ログインする
          </ButtonLink>
        </Actions>
      </PortalPage>,
    ),
})
