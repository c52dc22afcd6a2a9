import type { Child } from 'hono/jsx'
import { Actions, Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { KeptForm } from '#ui/kept-form.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import type { BackofficeContext } from '../page.ts'
import { signInForm } from './forms.ts'

export interface SignInViewProps {
  readonly c: BackofficeContext
  /** Where to go on afterwards. */
  readonly to?: string | undefined
  /** A form that waits for the sign-in. */
  readonly kept?: KeptForm | undefined
  readonly entered?: Entered
  readonly errors?: Errors
  /** It came back although nothing is wrong with a field by itself. */
  readonly failed?: boolean
  /** What happened, above the form. */
  readonly children?: Child
}

export const SignInView = ({ c, to, kept, entered = {}, errors = {}, failed = false, children }: SignInViewProps) => (
  <BackofficePage c={c} title="ログイン" failed={failed || Object.keys(errors).length > 0}>
    <h1>ログイン</h1>
    {children}
    <ErrorSummary form={signInForm} errors={errors} />
    <Form action="/sign-in" formToken={c.formToken}>
      {to && <input type="hidden" name="to" value={to} />}
      <KeptForm kept={kept} />
      <Fields form={signInForm} entered={entered} errors={errors} />
      <Actions>
        <Button>次へ</Button>
      </Actions>
    </Form>
    <p class="sign-in-other">
      次の画面で、認証アプリのパスコードを入力します。パスワードが分からないとき、認証アプリの端末をなくしたときは、管理者へお申し出ください。
    </p>
  </BackofficePage>
)
