import { ENVIRONMENTS } from '#domain/accounts/account.ts'
import type { AccountDocument } from '#domain/accounts/find-account-documents.ts'
import type { EligibilityAccount } from '#domain/accounts/find-accounts.ts'
import { ROLES } from '#domain/accounts/role.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'

/** Of the eligibility system in both environments: who answers for the others, and who is locked. Their passwords are nobody's business here. */
export const Accounts = ({ accounts }: { readonly accounts: readonly EligibilityAccount[] }) => (
  <Table<EligibilityAccount>
    caption="オンライン資格確認等システムのアカウント"
    captionHidden
    rows={accounts}
    empty={<EmptyState title="アカウントはまだありません">利用申請を承認すると発行されます。</EmptyState>}
    columns={[
      { label: 'ユーザID', cell: ({ userId }) => <span class="code">{userId}</span> },
      { label: '環境', cell: ({ environment }) => ENVIRONMENTS[environment] },
      { label: '種類', cell: ({ role }) => ROLES[role].name },
      { label: '状態', cell: (account) => <AccountState account={account} /> },
      { label: 'パスワード', cell: ({ password }) => (password ? PASSWORD_STATES[password] : '秘密の番号') },
      { label: '発行日時', cell: ({ createdAt }) => <DateInTable value={createdAt} /> },
    ]}
  />
)

const PASSWORD_STATES: Readonly<Record<NonNullable<EligibilityAccount['password']>, string>> = {
  initial: '初期パスワード（有効）',
  expired: '初期パスワード（期限切れ）',
  changed: '変更済み',
}

const AccountState = ({ account: { disabledAt, lockedUntil } }: { readonly account: EligibilityAccount }) => (
  <>
    {disabledAt ? <Tag kind="stopped">利用停止</Tag> : <Tag kind="done">利用可</Tag>}
    {lockedUntil && (
      <>
        {' '}
        <Tag kind="stopped">ロック中</Tag> <DateInTable value={lockedUntil} />
        まで
      </>
    )}
  </>
)

/** What 「マスタアカウント情報ダウンロード」 offers to the institution. What they say is for the institution only. */
export const Documents = ({ documents }: { readonly documents: readonly AccountDocument[] }) => (
  <Table<AccountDocument>
    caption="マスタアカウント情報の通知"
    captionHidden
    rows={documents}
    empty={<EmptyState title="通知はまだありません" />}
    columns={[
      { label: '発行日時', cell: ({ issuedAt }) => <DateInTable value={issuedAt} /> },
      { label: '環境', cell: ({ environment }) => ENVIRONMENTS[environment] },
      { label: '申請区分', cell: ({ request }) => (request === 'start' ? '新規' : '変更') },
    ]}
  />
)
