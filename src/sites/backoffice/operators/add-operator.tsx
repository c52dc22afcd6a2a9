import { addOperator } from '#domain/operators/add-operator.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { afterProof } from '../prove-again/after-proof.tsx'
import { newOperatorForm } from './operator-form.ts'

const EMAIL_TAKEN =
  'このメールアドレスの運用者がすでにいます（利用停止の人を含みます）。一覧で確かめるか、別のアドレスを入力してください。'

/** 「運用者を追加する」: they get a mail with a link to set their password. B-01 */
export const addOperatorPage = page({
  path: '/operators/new',
  access: 'may:manage-operators',
  get: (c) => c.html(<AddOperatorView c={c} />),
  post: afterProof(async (c) => {
    const reading = readForm(newOperatorForm, c.entries)
    if (!reading.ok) return c.html(<AddOperatorView c={c} {...reading} />, 422)
    const outcome = await c.transact((work) => addOperator(work, reading.values))
    if (outcome.done) return c.redirect(`/operators/${outcome.value.id}?done=added`)
    const { name, email, roles } = reading.values
    const entered = { name: [name], email: [email], roles }
    return c.html(<AddOperatorView c={c} entered={entered} errors={{ email: EMAIL_TAKEN }} />, 409)
  }),
})

interface AddOperatorProps {
  readonly c: OperatorContext
  readonly entered?: Entered
  readonly errors?: Errors
}

const AddOperatorView = ({ c, entered = {}, errors = {} }: AddOperatorProps) => (
  <BackofficePage
    c={c}
    title="運用者を追加する"
    above={[...ABOVE, { text: '運用者', href: '/operators' }]}
    failed={Object.keys(errors).length > 0}
  >
    <h1>運用者を追加する</h1>
    <p class="lead">
      パスワードを設定するためのリンクを、本人にメールでお送りします。リンクは3日間、一度だけ使えます。
    </p>
    <ErrorSummary form={newOperatorForm} errors={errors} />
    <Form action="/operators/new" formToken={c.formToken}>
      <Fields form={newOperatorForm} entered={entered} errors={errors} />
      <Actions>
        <Button>追加してメールを送る</Button>
        <ButtonLink href="/operators">やめる</ButtonLink>
      </Actions>
    </Form>
  </BackofficePage>
)
