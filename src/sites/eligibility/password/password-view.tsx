import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { Message } from '#ui/message.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import type { AccountContext } from '../page.ts'
import { passwordForm } from './password-form.ts'

const ABOVE = [{ text: 'メニュー', href: '/menu' }]

interface PasswordViewProps {
  readonly c: AccountContext
  readonly errors?: Errors
}

export const PasswordView = ({ c, errors = {} }: PasswordViewProps) => {
  const { mustChangePassword, userId } = c.user
  const failed = Object.keys(errors).length > 0
  return (
    <EligibilityPage c={c} title="パスワード変更" above={mustChangePassword ? [] : ABOVE} failed={failed}>
      <h1>パスワード変更</h1>
      {mustChangePassword && (
        <NotificationBanner kind="info" title="初期パスワードでログインしています" arrived={!failed}>
          <p>ご自分だけが知るパスワードに変更してください。変更すると、メニューが使えるようになります。</p>
        </NotificationBanner>
      )}
      <p class="lead">変更すると、元のパスワードではログインできなくなります。</p>
      <ErrorSummary form={passwordForm} errors={errors} />
      <Form action="/password" formToken={c.formToken} confirm>
        <input type="text" name="user_id" value={userId} autocomplete="username" readonly hidden />
        <Fields form={passwordForm} errors={errors} />
        <Actions>
          <Button>変更</Button>
          {!mustChangePassword && <ButtonLink href="/menu">戻る</ButtonLink>}
        </Actions>
      </Form>
    </EligibilityPage>
  )
}

export const ChangedView = ({ c }: { readonly c: AccountContext }) => (
  <EligibilityPage c={c} title="パスワードを変更しました" above={ABOVE}>
    <Message title="パスワードを変更しました" next="/menu">
      <p>次のログインから、新しいパスワードを入力してください。</p>
    </Message>
  </EligibilityPage>
)
