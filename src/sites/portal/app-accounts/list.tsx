import { type AppAccount, findAppAccounts } from '#domain/app-accounts/find-app-accounts.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { numberedPages, readPage } from '#ui/numbered-pages.ts'
import { Paging } from '#ui/paging.tsx'
import { readSorting, type Sorting, sortedAddress } from '#ui/sorting.ts'
import { Table } from '#ui/table.tsx'
import { page, type SignedInContext } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'
import { ABOVE_APP_ACCOUNTS, APP_ACCOUNTS, addressOf, NOTE } from './account-names.ts'
import { AccountStateTag } from './account-state-tag.tsx'
import { SORTABLE, sortAccounts } from './sort-accounts.ts'

const PATH = '/app-accounts'
const ACCOUNTS_ON_A_PAGE = 20
const BY_ID: Sorting = { by: 'id', falling: false }

/** 「資格確認アカウント管理」: the W and WA accounts of the user's own institution. P-20, 000 p.15 */
export const appAccountsPage = page({
  path: PATH,
  access: 'signed-in',
  async get(c) {
    const accounts = await findAppAccounts(c.env.db, c.user.institution.id)
    return c.html(
      <PortalPage c={c} title={APP_ACCOUNTS} above={ABOVE_APP_ACCOUNTS}>
        <h1>{APP_ACCOUNTS}</h1>
        <p class="lead">
          アカウントIDを押すと、ユーザ設定情報（PDF）を受け取ったり、備考を書いたりできます。
          Wから始まるIDは「マイナ資格確認アプリ」のアカウント、WAから始まるIDは「レセコン連携」のアカウントです。
        </p>
        <Accounts c={c} accounts={accounts} />
        <Actions>
          <ButtonLink href="/applications/app-terminals">追加申請（アプリ）</ButtonLink>
          <ButtonLink href="/applications/app-linkage">追加申請（レセコン）</ButtonLink>
        </Actions>
      </PortalPage>,
    )
  },
})

interface AccountsProps {
  readonly c: SignedInContext
  readonly accounts: readonly AppAccount[]
}

const Accounts = ({ c: { query, now }, accounts }: AccountsProps) => {
  const sorting = readSorting(query, SORTABLE, BY_ID)
  const perPage = ACCOUNTS_ON_A_PAGE
  const paging = numberedPages({ page: readPage(query), perPage, total: accounts.length, path: PATH, query })
  const shown = sortAccounts(accounts, sorting, now).slice(Math.max(0, paging.from - 1), paging.to)
  return (
    <>
      <Table<AppAccount>
        caption="資格確認アカウント"
        captionHidden
        rows={shown}
        empty={<NoAccounts />}
        sorting={sorting}
        sortHref={(other) => sortedAddress(PATH, query, other)}
        columns={[
          {
            label: 'アカウントID',
            sort: 'id',
            cell: (account) => (
              <a href={addressOf(account)}>
                <code>{account.loginId}</code>
              </a>
            ),
          },
          { label: NOTE, sort: 'note', cell: ({ note }) => note || '－' },
          { label: 'ステータス', sort: 'state', cell: (account) => <AccountStateTag account={account} now={now} /> },
          { label: '利用開始年月日', sort: 'starts', cell: ({ startsOn }) => <Day day={startsOn} /> },
          { label: '利用終了年月日', sort: 'ends', cell: ({ endsOn }) => <Day day={endsOn} /> },
          {
            label: '利用停止年月日',
            sort: 'stopped',
            cell: ({ stoppedAt }) => <Day day={stoppedAt && dayOf(stoppedAt)} />,
          },
        ]}
      />
      {accounts.length > 0 && <Paging label={APP_ACCOUNTS} {...paging} />}
    </>
  )
}

const Day = ({ day }: { readonly day: Temporal.PlainDate | null }) => (day ? <DateInTable value={day} /> : <>－</>)

const NoAccounts = () => (
  <EmptyState title="アカウントはまだありません" action={<ButtonLink href="/applications">各種申請一覧へ</ButtonLink>}>
    マイナ資格確認アプリの利用開始申請が完了すると、ここにアカウントが並びます。
  </EmptyState>
)
