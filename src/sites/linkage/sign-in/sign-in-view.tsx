import type { Child } from 'hono/jsx'
import { Actions, Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { HelpedHeading } from '#ui/helped-heading.tsx'
import { LinkagePage, SETTINGS_SHEET } from '../linkage-page.tsx'
import type { LinkageContext } from '../page.ts'
import { signInForm } from './forms.ts'

export interface SignInViewProps {
  readonly c: LinkageContext
  readonly entered?: Entered
  readonly errors?: Errors
  /** It came back although nothing is wrong with a field by itself. */
  readonly failed?: boolean
  /** What happened, above the form. */
  readonly children?: Child
}

export const SignInView = ({ c, entered = {}, errors = {}, failed = false, children }: SignInViewProps) => (
  <LinkagePage c={c} title="ログイン" failed={failed || Object.keys(errors).length > 0}>
    <HelpedHeading title="ログイン">
      <p>
        「{SETTINGS_SHEET}
        」の内容を入力してログインします。次の画面で、はじめての方は認証アプリを登録し、登録済みの方は6桁のパスコードを入力します。
      </p>
    </HelpedHeading>
    {children}
    <ErrorSummary form={signInForm} errors={errors} />
    <Form action="/sign-in" formToken={c.formToken}>
      <Fields form={signInForm} entered={entered} errors={errors} />
      <Actions>
        <Button>ログイン</Button>
      </Actions>
    </Form>
    <p class="sign-in-other">
      <a href="/sign-in/help">ログインできないとき</a>
    </p>
  </LinkagePage>
)
