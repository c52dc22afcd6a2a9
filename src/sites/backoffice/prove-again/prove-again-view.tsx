import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { passwordField } from '#ui/form/password-field.tsx'
import { KeptEntries } from '#ui/kept-entries.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import type { OperatorContext } from '../page.ts'
import { passcodeField } from '../sign-in/forms.ts'

export const proofForm = defineForm(
  {
    proof_password: passwordField({ label: 'パスワード', autocomplete: 'current-password' }),
    proof_passcode: passcodeField,
  },
  { id: 'proof' },
)

interface ProveAgainProps {
  readonly c: OperatorContext
  readonly errors?: Errors
  /** What was the matter with them. */
  readonly problem?: string
}

/** Asks who is there, and keeps what was posted meanwhile. */
export const ProveAgainView = ({ c, errors = {}, problem }: ProveAgainProps) => (
  <BackofficePage c={c} title="ご本人の確認" failed={problem !== undefined || Object.keys(errors).length > 0}>
    <h1>ご本人の確認</h1>
    {problem && <NotificationBanner kind="error" title={problem} arrived />}
    <p class="lead">
      大切な操作のため、パスワードとパスコードをもう一度入力してください。確認できると、先ほどの操作を続けます。このあと10分間は、確認なしで操作できます。
    </p>
    <ErrorSummary form={proofForm} errors={errors} />
    <Form action={c.path + (c.query.size > 0 ? `?${c.query}` : '')} formToken={c.formToken}>
      <KeptEntries entries={c.entries} />
      <Fields form={proofForm} errors={errors} />
      <Actions>
        <Button>確認して続ける</Button>
        <ButtonLink href="/">やめる</ButtonLink>
      </Actions>
    </Form>
  </BackofficePage>
)
