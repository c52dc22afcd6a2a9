import type { OperatorOverview } from '#domain/operators/find-operators.ts'
import { Actions, Button } from '#ui/button.tsx'
import { ConfirmLink } from '#ui/confirmation.tsx'
import { DateInText } from '#ui/date.tsx'
import { DescriptionList } from '#ui/description-list.tsx'
import { ErrorSummary } from '#ui/form/error-summary.tsx'
import type { Errors } from '#ui/form/field.ts'
import { Fields } from '#ui/form/fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { type OperatorContext, page } from '../page.ts'
import { CHANGES } from './changes.ts'
import { findAskedOperator } from './find-asked-operator.ts'
import { rolesForm } from './operator-form.ts'
import { OperatorState } from './operator-state.tsx'

const DONE: Readonly<Record<string, string>> = {
  added: '運用者を追加し、パスワード設定のメールをお送りしました',
  roles: '役割を変更しました。次に開く画面から有効です',
  ...Object.fromEntries(Object.entries(CHANGES).map(([slug, { done }]) => [slug, done])),
}

/** One operator: how they stand, and what an administrator can do about it. B-01 */
export const operatorPage = page({
  path: '/operators/:operator',
  access: 'may:manage-operators',
  async get(c) {
    const operator = await findAskedOperator(c)
    return operator ? c.html(<OperatorView c={c} operator={operator} />) : c.fail(404)
  },
})

interface OperatorViewProps {
  readonly c: OperatorContext
  readonly operator: OperatorOverview
  readonly errors?: Errors
  readonly problem?: string
}

export const OperatorView = ({ c, operator, errors = {}, problem }: OperatorViewProps) => {
  const happened = DONE[c.query.get('done') ?? '']
  return (
    <BackofficePage
      c={c}
      title={operator.name}
      above={[...ABOVE, { text: '運用者', href: '/operators' }]}
      failed={problem !== undefined || Object.keys(errors).length > 0}
    >
      <h1>{operator.name}</h1>
      {happened && c.request.method === 'GET' && <NotificationBanner kind="success" title={happened} arrived />}
      {problem && <NotificationBanner kind="error" title={problem} arrived />}
      <ErrorSummary form={rolesForm} errors={errors} />
      <Facts operator={operator} now={c.now} />
      {!operator.disabledAt && (
        <Form action={`/operators/${operator.id}/roles`} formToken={c.formToken}>
          <Fields form={rolesForm} entered={{ roles: operator.roles }} errors={errors} />
          <Actions>
            <Button>役割を変更する</Button>
          </Actions>
        </Form>
      )}
      <h2>そのほかの操作</h2>
      <Actions>
        {Object.entries(CHANGES)
          .filter(([, { offered }]) => offered(operator))
          .map(([slug, { button, destructive }]) => (
            <ConfirmLink href={`/operators/${operator.id}/${slug}`} kind={destructive ? 'destructive' : 'secondary'}>
              {button}
            </ConfirmLink>
          ))}
      </Actions>
    </BackofficePage>
  )
}

const Facts = ({ operator, now }: { readonly operator: OperatorOverview; readonly now: Temporal.Instant }) => (
  <DescriptionList
    items={[
      { term: 'メールアドレス', value: operator.email },
      { term: '状態', value: <OperatorState operator={operator} now={now} /> },
      { term: 'Authenticator登録', value: operator.enrolled ? '登録済み' : '未登録（次のログインで登録します）' },
      {
        term: '最終ログイン',
        value: operator.lastSignedInAt ? <DateInText value={operator.lastSignedInAt} /> : 'まだありません',
      },
      { term: '追加した日時', value: <DateInText value={operator.createdAt} /> },
    ]}
  />
)
