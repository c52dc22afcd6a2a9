import {
  APP_ACCOUNT_KINDS,
  APP_ACCOUNT_STATES,
  type AppAccountState as State,
} from '#domain/app-accounts/app-account.ts'
import type { InstitutionAppAccount } from '#domain/institutions/find-institution-app-accounts.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { Tag, type TagKind } from '#ui/tag.tsx'

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

/** As the institution sees them on the portal. */
const TAGS: Record<State, TagKind> = {
  'not-yet': 'waiting',
  usable: 'done',
  leaving: 'waiting',
  stopped: 'stopped',
  ended: 'neutral',
}

export const AppAccountState = ({ account }: { readonly account: InstitutionAppAccount }) => (
  <>
    <Tag kind={TAGS[account.state]}>{APP_ACCOUNT_STATES[account.state]}</Tag>
    {account.lockedUntil && (
      <>
        {' '}
        <Tag kind="stopped">ロック中</Tag> <DateInTable value={account.lockedUntil} />
        まで
      </>
    )}
  </>
)
