import { Button } from '#ui/button.tsx'
import { Confirmation } from '#ui/confirmation.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { digitsField } from '#ui/form/digits-field.ts'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { passwordField } from '#ui/form/password-field.tsx'
import { readForm } from '#ui/form/read-form.ts'
import { summariseForm } from '#ui/form/summarise-form.ts'
import { textField } from '#ui/form/text-field.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { DeskPage } from '../desk-page.tsx'
import { type DeskContext, page } from '../page.ts'
import { ABOVE_SECTION } from './show-section.tsx'

const PATH = '/gallery/confirmation'

const form = defineForm({
  name: textField({ label: '医療機関名', required: true }),
  code: digitsField({ label: '医療機関等コード（7桁）', length: 7, required: true, groups: [2, 4, 1] }),
  password: passwordField({ label: 'パスワード', autocomplete: 'new-password' }),
})

/** A form whose values are read once more before they are sent; nothing is kept. X-04 */
export const confirmationPage = page({
  path: PATH,
  access: 'anyone',
  get: (c) => c.html(<AskedPage c={c} />),
  post(c) {
    const reading = readForm(form, c.entries)
    if (!reading.ok) return c.html(<AskedPage c={c} entered={reading.entered} errors={reading.errors} />, 422)
    const values = summariseForm(form, reading.values).map(({ label, text }) => ({ term: label, value: text }))
    return c.html(
      <DeskPage c={c} title="入力内容確認" above={ABOVE_SECTION}>
        <Confirmation
          title="入力内容確認"
          values={values}
          note="この内容で登録してよろしければ、「OK」を押してください。"
          action={`${PATH}/sent`}
          formToken={c.formToken}
          cancel={{ href: PATH }}
        />
      </DeskPage>,
    )
  },
})

export const sentPage = page({
  path: `${PATH}/sent`,
  access: 'anyone',
  get: (c) =>
    c.html(
      <DeskPage c={c} title="登録しました" above={ABOVE_SECTION}>
        <h1>登録しました</h1>
        <NotificationBanner kind="success" title="確認のメールを送りました" arrived>
          <p>これは見本です。何も登録されず、メールも送られません。</p>
        </NotificationBanner>
      </DeskPage>,
    ),
  post: (c) => c.redirect(`${PATH}/sent`),
})

interface AskedPageProps {
  readonly c: DeskContext
  readonly entered?: Entered
  readonly errors?: Errors
}

const AskedPage = ({ c, entered = {}, errors = {} }: AskedPageProps) => (
  <DeskPage c={c} title="送る前の確認" above={ABOVE_SECTION} failed={Object.keys(errors).length > 0}>
    <h1>送る前の確認</h1>
    <ErrorSummary form={form} errors={errors} />
    <Form action={PATH} formToken={c.formToken} confirm>
      <Fields form={form} entered={entered} errors={errors} />
      <Button>入力内容を確認する</Button>
    </Form>
  </DeskPage>
)
