import type { Child } from 'hono/jsx'
import { Actions, Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { KeptForm } from '#ui/kept-form.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import type { EligibilityContext } from '../page.ts'
import { signInForm } from './sign-in-form.ts'

export interface SignInViewProps {
  readonly c: EligibilityContext
  /** Where to go on to. */
  readonly to: string
  /** A form that came in too late, to be sent after the sign-in. */
  readonly kept?: KeptForm | undefined
  readonly entered?: Entered
  readonly errors?: Errors
  /** It came back although nothing is wrong with a field by itself. */
  readonly failed?: boolean
  /** What happened, above the form. */
  readonly children?: Child
}

export const SignInView = ({ c, to, kept, entered = {}, errors = {}, failed = false, children }: SignInViewProps) => (
  <EligibilityPage c={c} title="ログイン" failed={failed || Object.keys(errors).length > 0}>
    <h1>ログイン</h1>
    {children}
    <ErrorSummary form={signInForm} errors={errors} />
    <Form action="/sign-in" formToken={c.formToken}>
      <input type="hidden" name="to" value={to} />
      <KeptForm kept={kept} />
      <Fields form={signInForm} entered={entered} errors={errors} />
      <Actions>
        <Button>ログイン</Button>
      </Actions>
    </Form>
    <p class="sign-in-other">
      <a href="/sign-in/help">ログインできないとき</a>
    </p>
  </EligibilityPage>
)
