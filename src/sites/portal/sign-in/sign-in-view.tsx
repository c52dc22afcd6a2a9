import type { Child } from 'hono/jsx'
import { Actions, Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { KeptForm } from '#ui/kept-form.tsx'
import type { PortalContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { signInForm } from './sign-in-form.ts'

export interface SignInViewProps {
  readonly c: PortalContext
  /** Where to go on afterwards; the top page unless it says so. */
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

/** 「ログイン」. P-09, 000 1-2 */
export const SignInView = ({ c, to, kept, entered = {}, errors = {}, failed = false, children }: SignInViewProps) => (
  <PortalPage
    c={c}
    title="ログイン"
    above={[{ text: 'トップ', href: '/' }]}
    failed={failed || Object.keys(errors).length > 0}
  >
    <h1>ログイン</h1>
    {children}
    <ErrorSummary form={signInForm} errors={errors} />
    <Form action="/sign-in" formToken={c.formToken}>
      {to && <input type="hidden" name="to" value={to} />}
      <KeptForm kept={kept} />
      <Fields form={signInForm} entered={entered} errors={errors} />
      <p>
        <a href="/password-reset">パスワードの再設定</a>
      </p>
      <Actions>
        <Button>ログイン</Button>
      </Actions>
    </Form>
    <p class="sign-in-other">
      はじめてご利用になる方は、先に<a href="/register">新規ユーザー登録</a>をお願いします。
    </p>
  </PortalPage>
)
