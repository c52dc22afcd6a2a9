import { Actions, Button } from '#ui/button.tsx'
import { ErrorSummary, hasFailed } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Field, Fields } from '#ui/form/fields.tsx'
import { Form, FormGroup } from '#ui/form/form.tsx'
import type { PortalContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import type { AskedForm, FormState } from './asked-form.ts'
import { type Listed, ListedInstitutionNote } from './listed-note.tsx'
import { FORM_ID_FIELD } from './read-form-id.ts'
import { RegisterSteps } from './steps.tsx'

export interface RegisterFormProps extends Partial<FormState> {
  readonly c: PortalContext
  readonly asked: AskedForm
  readonly formId: string
  readonly entered: Entered
  readonly errors?: Errors
  /** What the public list says of the code; undefined while nothing was asked. */
  readonly listed?: Listed | undefined
}

export const ABOVE_FORM = [
  { text: 'トップ', href: '/' },
  { text: '新規ユーザー登録', href: '/register' },
]

/** 「ユーザー登録」: the form, as found or as it comes back. 003 p.7–9 */
export const RegisterForm = (props: RegisterFormProps) => {
  const { c, asked, formId, entered, errors = {}, listed, codeDoubtful = false, passwordKept = false } = props
  const form = asked.form({ codeDoubtful, passwordKept })
  const shown = { form, entered, errors }
  return (
    <PortalPage c={c} title="ユーザー登録" above={ABOVE_FORM} failed={hasFailed(form, errors)}>
      <RegisterSteps current={1} />
      <ErrorSummary form={form} errors={errors} />
      <h1>ユーザー登録</h1>
      <p class="lead">{asked.lead}</p>
      <Form action={asked.path} formToken={c.formToken} confirm>
        <input type="hidden" name={FORM_ID_FIELD} value={formId} />
        <DefaultButton />
        {asked.parts.map(({ heading, names }, index) => (
          <FormGroup heading={heading} number={index + 1}>
            <Fields {...shown} only={names.filter((name) => name in form.fields)} />
            {names.includes('code') && <ListedInstitutionNote path={asked.path} listed={listed} />}
          </FormGroup>
        ))}
        <FormGroup heading="利用規約" number={asked.parts.length + 1}>
          <Terms />
          <Field {...shown} name="agreed" />
        </FormGroup>
        <p>「登録」を押すと、入力した内容を確認する画面が出ます。まだ登録されません。</p>
        <Actions>
          <Button>登録</Button>
        </Actions>
      </Form>
    </PortalPage>
  )
}

/** The Enter key presses the first button of a form: let it be this one. */
const DefaultButton = () => (
  <button type="submit" hidden>
    登録
  </button>
)

const Terms = () => (
  <ul>
    <li>
      <a href="/terms" target="_blank" rel="noopener">
        医療機関等向け総合ポータルサイト利用規約
      </a>
    </li>
    <li>
      <a href="/privacy" target="_blank" rel="noopener">
        プライバシーポリシー
      </a>
    </li>
  </ul>
)
