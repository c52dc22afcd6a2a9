import { findOperators, type OperatorOverview } from '#domain/operators/find-operators.ts'
import { OPERATOR_ROLES } from '#domain/operators/operator.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'
import { OperatorState } from './operator-state.tsx'

/** 「運用者」: who may sign in, as what. B-01 */
export const operatorsPage = page({
  path: '/operators',
  access: 'may:manage-operators',
  async get(c) {
    const operators = await findOperators(c.env.db)
    return c.html(
      <BackofficePage c={c} title="運用者" above={ABOVE}>
        <h1>運用者</h1>
        <Actions>
          <ButtonLink href="/operators/new" kind="primary">
            運用者を追加する
          </ButtonLink>
        </Actions>
        <Table<OperatorOverview>
          caption="運用者の一覧"
          captionHidden
          rows={operators}
          empty={<EmptyState title="運用者はまだいません" />}
          columns={[
            { label: '氏名', cell: ({ id, name }) => <a href={`/operators/${id}`}>{name}</a> },
            { label: 'メールアドレス', cell: ({ email }) => email },
            { label: '役割', cell: ({ roles }) => roles.map((role) => OPERATOR_ROLES[role]).join('、') },
            { label: '状態', cell: (operator) => <OperatorState operator={operator} now={c.now} /> },
            {
              label: '最終ログイン',
              cell: ({ lastSignedInAt: at }) => (at ? <DateInTable value={at} /> : 'まだありません'),
            },
          ]}
        />
      </BackofficePage>,
    )
  },
})
