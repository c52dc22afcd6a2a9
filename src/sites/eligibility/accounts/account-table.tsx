import type { FoundAccount } from '#domain/account-administration/search-accounts.ts'
import { isSystemRole } from '#domain/accounts/role.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { LockTag, StateTag } from './account-tags.tsx'
import { addressOf, roleInWords } from './account-words.ts'
import { type SearchView, searchAddress } from './criteria.ts'

interface AccountTableProps {
  readonly view: SearchView & { readonly ok: true }
  /** One more than are shown, when there are more. */
  readonly found: readonly FoundAccount[]
  readonly rows: number
}

/** The result: the columns of the manual, then what people ask next. 004 p.47 */
export const AccountTable = ({ view, found, rows: most }: AccountTableProps) => {
  const rows = found.slice(0, most)
  const last = found.length > most ? rows.at(-1) : undefined
  return (
    <section aria-label="検索結果">
      <Table<FoundAccount>
        caption="見つかったアカウント"
        captionHidden
        rows={rows}
        empty={<Nobody asked={view.asked} />}
        columns={[
          {
            label: 'ユーザID',
            cell: (account) => (
              <a class="unbroken" href={addressOf(account)}>
                {account.userId}
              </a>
            ),
          },
          { label: 'ユーザ名', cell: (account) => <Name account={account} /> },
          { label: '権限区分', cell: roleInWords },
          { label: '有効／無効', cell: (account) => <StateTag disabledAt={account.disabledAt} /> },
          { label: 'アカウントロック', cell: (account) => <LockTag lockedUntil={account.lockedUntil} /> },
          { label: '利用開始日', cell: ({ startsOn }) => <When at={startsOn} /> },
          { label: '利用終了日', cell: ({ endsOn }) => <When at={endsOn} /> },
          { label: '最終ログイン', cell: ({ lastSignedInAt: at }) => <When at={at && dayOf(at)} /> },
          { label: 'パスワード期限', cell: (account) => <When at={passwordEnd(account)} /> },
        ]}
      />
      <p>
        {view.search.after && <a href={searchAddress(view)}>最初から見る</a>}{' '}
        {last && <a href={searchAddress(view, last.userId)}>次の{most}件</a>}
      </p>
    </section>
  )
}

/** The reading above the name, as the manual has it. */
const Name = ({ account: { name, kana } }: { readonly account: FoundAccount }) => (
  <span class="name-with-reading">
    {kana && <small>{kana}</small>}
    {name}
  </span>
)

const When = ({ at }: { readonly at: Temporal.PlainDate | null | undefined }) =>
  at ? <DateInTable value={at} /> : <>－</>

/** The last day of an initial password that nobody has changed yet. */
const passwordEnd = ({ role, passwordChangedAt, initialPasswordUntil: until }: FoundAccount) =>
  passwordChangedAt || isSystemRole(role) || !until ? undefined : dayOf(until.subtract({ seconds: 1 }))

const Nobody = ({ asked }: { readonly asked: boolean }) =>
  asked ? (
    <EmptyState title="当てはまるアカウントはありません">
      条件を減らすか、名前の一部分だけで検索してください。削除したアカウントは、ここには出ません。
    </EmptyState>
  ) : (
    <EmptyState title="アカウントはまだありません">
      メニューの「アカウント管理（登録）」で登録すると、ここに並びます。
    </EmptyState>
  )
