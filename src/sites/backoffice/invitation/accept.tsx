import { acceptInvitation } from '#domain/operators/accept-invitation.ts'
import { findInvitation } from '#domain/operators/find-invitation.ts'
import { readLinkToken } from '#domain/registrations/link-token.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { BackofficePage } from '../backoffice-page.tsx'
import { type BackofficeContext, page } from '../page.ts'
import { answerInvitationFailure } from './failure-view.tsx'
import { newPasswordForm } from './new-password-form.ts'

/** Behind the link in the mail of an invitation. Opening it uses nothing up: mail programs open links too. B-01 */
export const invitationPage = page({
  path: '/invitation/:token',
  access: 'anyone',
  async get(c) {
    const link = await findInvitation(c.env.db, c.now, tokenOf(c))
    return link.done ? c.html(<AcceptView c={c} email={link.value.email} />) : answerInvitationFailure(c, link.because)
  },
  async post(c) {
    const token = tokenOf(c)
    const link = await findInvitation(c.env.db, c.now, token)
    if (!link.done) return answerInvitationFailure(c, link.because)
    const reading = readForm(newPasswordForm, c.entries)
    if (!reading.ok) return c.html(<AcceptView c={c} email={link.value.email} errors={reading.errors} />, 422)
    const passwordHash = await c.env.passwords.hash(reading.values.password, 'people')
    const outcome = await c.transact((work) => acceptInvitation(work, { token, passwordHash }))
    return outcome.done ? c.redirect('/invitation/done') : answerInvitationFailure(c, outcome.because)
  },
})

/** Without what a mail program glued to its end; '' when it was cut short. */
const tokenOf = ({ params }: BackofficeContext): string => readLinkToken(params.token ?? '') ?? ''

interface AcceptProps {
  readonly c: BackofficeContext
  readonly email: string
  readonly errors?: Errors
}

const AcceptView = ({ c, email, errors = {} }: AcceptProps) => (
  <BackofficePage c={c} title="パスワードの設定" failed={Object.keys(errors).length > 0}>
    <h1>パスワードの設定</h1>
    <p class="lead">設定したあと、ログインして認証アプリを登録します。</p>
    <ErrorSummary form={newPasswordForm} errors={errors} />
    <DescriptionList items={[{ term: 'メールアドレス', value: email }]} />
    <Form action={c.path} formToken={c.formToken}>
      {/* Password managers learn from it whose password this is. */}
      <input type="text" name="email" value={email} autocomplete="username" hidden />
      <Fields form={newPasswordForm} errors={errors} />
      <Actions>
        <Button>パスワードを設定する</Button>
      </Actions>
    </Form>
  </BackofficePage>
)

export const invitationDonePage = page({
  path: '/invitation/done',
  access: 'anyone',
  get: (c) =>
    c.html(
      <BackofficePage c={c} title="パスワードを設定しました">
        <h1>パスワードを設定しました</h1>
        <p class="lead">
          メールアドレスと新しいパスワードでログインしてください。認証アプリを入れた端末をご用意ください。
        </p>
        <Actions>
          <ButtonLink href="/sign-in" kind="primary">
            ログインする
          </ButtonLink>
        </Actions>
      </BackofficePage>,
    ),
})
