import { codeOf, type Institution } from '#domain/institutions/find-institution.ts'
import { Actions, Button, ButtonLink } from '#ui/button.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Entered, Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { HelpedHeading } from '#ui/helped-heading.tsx'
import { EligibilityPage } from '../eligibility-page.tsx'
import type { AccountContext } from '../page.ts'
import { ABOVE_ACCOUNTS, ADMINISTRATION } from './account-words.ts'
import type { NewAccountForm } from './register.tsx'

interface RegisterViewProps {
  readonly c: AccountContext
  readonly institution: Institution
  readonly form: NewAccountForm
  readonly entered: Entered
  readonly errors?: Errors
}

/** 「アカウント管理」 of a new account. 004 p.44 */
export const RegisterView = ({ c, institution, form, entered, errors = {} }: RegisterViewProps) => (
  <EligibilityPage c={c} title={ADMINISTRATION} above={ABOVE_ACCOUNTS} failed={Object.keys(errors).length > 0}>
    <HelpedHeading title={ADMINISTRATION}>
      <p>新しいアカウントを登録します。登録すると、ユーザIDと初期パスワードが表示されます。</p>
    </HelpedHeading>
    <ErrorSummary form={form} errors={errors} />
    <DescriptionList
      items={[
        { term: '機関コード', value: <code>{codeOf(institution)}</code> },
        { term: '機関名', value: institution.name },
      ]}
    />
    <UserIdRules machines={(form.fields.role.options ?? []).length > 1} pharmacy={institution.kind === 'pharmacy'} />
    <Form action="/accounts/new" formToken={c.formToken} confirm>
      <Fields form={form} entered={entered} errors={errors} />
      <Actions>
        <Button>登録</Button>
        <ButtonLink href="/menu">メニュー</ButtonLink>
        <ButtonLink href="/menu" kind="quiet">
          戻る
        </ButtonLink>
      </Actions>
    </Form>
  </EligibilityPage>
)

interface UserIdRulesProps {
  /** Accounts of machines can be registered too. */
  readonly machines: boolean
  readonly pharmacy: boolean
}

const UserIdRules = ({ machines, pharmacy }: UserIdRulesProps) => (
  <Disclosure summary="ユーザIDの決まり">
    <ul>
      <li>半角の英字と数字で、2文字以上8文字以下です。大文字と小文字だけが違うユーザIDは、同じものとして扱います。</li>
      <li>A0～A9、F0～F9、R0～R9で始まるユーザIDは、機器やシステムのためのものです。</li>
      {machines && (
        <li>
          機器やシステムのユーザIDは3文字以上8文字以下で、WebAPI用は{pharmacy ? 'A1' : 'A0'}、連携アプリケーション用は
          {pharmacy ? 'R1' : 'R0'}、顔認証付きカードリーダー用はF0で始まります。
        </li>
      )}
      <li>一度使ったユーザIDは、アカウントを削除しても、もう一度使うことはできません。</li>
    </ul>
  </Disclosure>
)
