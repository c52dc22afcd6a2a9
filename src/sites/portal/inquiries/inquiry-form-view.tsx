import { nameOfKind } from '#domain/institutions/name-of-kind.ts'
import { Actions, Button } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form, FormGroup } from '#ui/form/form.tsx'
import type { PortalContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { FORM_ID_FIELD } from '../register/read-form-id.ts'
import { inquiryForm, partsOf } from './inquiry-form.ts'
import { InquirySteps } from './steps.tsx'

export const FORM_PATH = '/contact/form'

export const CONTACT_ABOVE = [
  { text: 'トップ', href: '/' },
  { text: 'お問い合わせ先', href: '/contact' },
]

export interface InquiryFormProps {
  readonly c: PortalContext
  readonly formId: string
  readonly entered?: Entered
  readonly errors?: Errors
}

/** 「お問い合わせフォーム」, as found or as it comes back. P-25 */
export const InquiryFormView = ({ c, formId, entered = {}, errors = {} }: InquiryFormProps) => {
  const form = inquiryForm(c.user)
  const parts = partsOf(c.user)
  return (
    <PortalPage c={c} title="お問い合わせフォーム" above={CONTACT_ABOVE} failed={Object.keys(errors).length > 0}>
      <InquirySteps current={1} />
      <ErrorSummary form={form} errors={errors} />
      <h1>お問い合わせフォーム</h1>
      <p class="lead">24時間いつでもお送りいただけます。回答まで数日かかることがあります。</p>
      <ul class="form-preface">
        {!c.user && (
          <li>
            ユーザー登録がお済みの方は、<a href={`/sign-in?to=${FORM_PATH}`}>ログイン</a>
            してお送りいただくと、ご連絡先の入力が要らず、やりとりをマイリストで読めます。
          </li>
        )}
        <li>
          お急ぎのときは、{c.env.operatingBody.phone}へお電話ください。受付時間は、{c.env.operatingBody.hours}です。
        </li>
      </ul>
      {c.user && <Known user={c.user} />}
      <Form action={FORM_PATH} formToken={c.formToken} confirm>
        <input type="hidden" name={FORM_ID_FIELD} value={formId} />
        {parts.map(({ heading, names }, index) => (
          <FormGroup heading={heading} {...(parts.length > 1 && { number: index + 1 })}>
            <Fields form={form} entered={entered} errors={errors} only={names} />
          </FormGroup>
        ))}
        <p>「確認へ進む」を押すと、入力した内容を確認する画面が出ます。まだ送信されません。</p>
        <Actions>
          <Button>確認へ進む</Button>
        </Actions>
      </Form>
    </PortalPage>
  )
}

/** Who asks, as we know them: not to be typed, and where answers go. */
const Known = ({ user }: { readonly user: NonNullable<PortalContext['user']> }) => (
  <section class="form-preface">
    <h2>ご連絡先</h2>
    <DescriptionList
      items={[
        { term: '医療機関等名', value: user.institution.name },
        user.institution.code
          ? { term: '医療機関等コード', value: <code>{user.institution.code}</code> }
          : { term: '所属機関', value: nameOfKind(user.institution.kind) },
        { term: 'お名前', value: `${user.lastName} ${user.firstName}` },
        { term: 'メールアドレス', value: user.email },
      ]}
    />
    <p>回答は、このメールアドレスにお送りします。マイリストでもお読みいただけます。</p>
  </section>
)
