import { ACCOUNT_PASSWORD_POLICY } from '#domain/account-passwords/account-password-policy.ts'
import { changePassword } from '#domain/linkage/change-password.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { explainPasswordRefusal } from '#ui/form/password-refusals.ts'
import { readForm } from '#ui/form/read-form.ts'
import { HelpedHeading } from '#ui/helped-heading.tsx'
import { Message } from '#ui/message.tsx'
import { LinkagePage } from '../linkage-page.tsx'
import { type AccountContext, page } from '../page.ts'
import { passwordForm } from './password-form.ts'

const ABOVE = [{ text: '管理メニュー', href: '/menu' }]

/** 「パスワード変更」, then the message that it was done, then 「管理メニュー」. L-07, 001 p.12, 13, 19 */
export const passwordPage = page({
  path: '/password',
  access: 'signed-in',
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

interface PasswordViewProps {
  readonly c: AccountContext
  readonly errors?: Errors
}

const PasswordView = ({ c, errors = {} }: PasswordViewProps) => (
  <LinkagePage c={c} title="パスワード変更" above={ABOVE} failed={Object.keys(errors).length > 0}>
    <HelpedHeading title="パスワード変更">
      <p>ログインに使うパスワードを新しくします。変更すると、元のパスワードではログインできなくなります。</p>
    </HelpedHeading>
    <ErrorSummary form={passwordForm} errors={errors} />
    <Form action="/password" formToken={c.formToken} confirm>
      <input type="text" name="login_id" value={c.user.loginId} autocomplete="username" readonly hidden />
      <Fields form={passwordForm} errors={errors} />
      <Actions>
        <Button>変更</Button>
        <ButtonLink href="/menu">戻る</ButtonLink>
      </Actions>
    </Form>
  </LinkagePage>
)

const ChangedView = ({ c }: { readonly c: AccountContext }) => (
  <LinkagePage c={c} title="パスワードを変更しました" above={ABOVE}>
    <Message title="パスワードを変更しました" next="/menu">
      <p>
        次のログインから、新しいパスワードを入力してください。変更したことを、医療機関等のユーザーにメールで知らせました。
      </p>
    </Message>
  </LinkagePage>
)
