import { APP_ACCOUNT_KINDS, APP_ACCOUNT_STATES, isUsable } from '#domain/app-accounts/app-account.ts'
import type { InstitutionAppAccount } from '#domain/institutions/find-institution-app-accounts.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'

/** W and WA accounts with their state. */
export const AppAccounts = ({ accounts }: { readonly accounts: readonly InstitutionAppAccount[] }) => (
  <Table<InstitutionAppAccount>
    caption="マイナ資格確認アプリ・レセコン連携のアカウント"
    captionHidden
    rows={accounts}
    empty={<EmptyState title="アカウントはまだありません" />}
    columns={[
      { label: 'ログインID', cell: ({ loginId }) => <span class="code">{loginId}</span> },
      { label: '種類', cell: ({ kind }) => APP_ACCOUNT_KINDS[kind] },
      { label: '状態', cell: (account) => <AppAccountState account={account} /> },
      { label: 'Authenticator', cell: (account) => enrolment(account) },
      { label: '備考', cell: ({ note }) => note || '－' },
      {
        label: '最終ログイン',
        cell: ({ lastSignedInAt: at }) => (at ? <DateInTable value={at} /> : 'まだありません'),
      },
    ]}
  />
)

const enrolment = ({ kind, enrolled }: InstitutionAppAccount): string => {
  if (kind === 'terminal') return '使いません'
  return enrolled ? '登録済み' : '未登録'
}

export const AppAccountState = ({ account }: { readonly account: InstitutionAppAccount }) => (
  <>
    <Tag kind={isUsable(account.state) ? 'done' : 'stopped'}>{APP_ACCOUNT_STATES[account.state]}</Tag>
    {account.lockedUntil && (
      <>
        {' '}
        <Tag kind="stopped">ロック中</Tag> <DateInTable value={account.lockedUntil} />
        まで
      </>
    )}
  </>
)
