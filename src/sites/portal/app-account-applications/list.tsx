import { applicationNumber } from '#domain/applications/application.ts'
import { findApplications, type ListedApplication } from '#domain/applications/find-applications.ts'
import { findKind } from '#kinds/kinds.ts'
import { StatusTag } from '#kinds/status-tag.tsx'
import { Actions, ButtonLink } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { page } from '../page.ts'
import { PortalPage } from '../portal-page.tsx'

export const ACCOUNT_APPLICATIONS = '資格確認アカウント申請状況'

/** Kinds that give, change or take away W and WA accounts. */
const KINDS_ABOUT_ACCOUNTS = ['app-usage', 'app-terminals', 'app-linkage', 'app-release', 'app-ending']

const APPLICATIONS_ON_A_PAGE = 20

const ABOVE = [
  { text: 'トップ', href: '/' },
  { text: '各種申請一覧', href: '/applications' },
]

/** 「資格確認アカウント申請状況」: how each application for accounts of the app stands, newest first. P-23, 000 p.9 */
export const appAccountApplicationsPage = page({
  path: '/app-account-applications',
  access: 'signed-in',
  async get(c) {
    const older = c.query.get('older') ?? undefined
    if (older !== undefined && !/^[1-9]\d{0,14}$/.test(older)) return c.fail(404)
    const found = await findApplications(c.env.db, c.user.institution.id, {
      most: APPLICATIONS_ON_A_PAGE + 1,
      before: older === undefined ? undefined : Number(older),
      kinds: KINDS_ABOUT_ACCOUNTS,
    })
    const applications = found.slice(0, APPLICATIONS_ON_A_PAGE)
    const last = found.length > applications.length ? applications.at(-1) : undefined
    return c.html(
      <PortalPage c={c} title={ACCOUNT_APPLICATIONS} above={ABOVE}>
        <h1>{ACCOUNT_APPLICATIONS}</h1>
        <p class="lead">
          マイナ資格確認アプリとレセコン連携のアカウントについて送信した申請と、その状態です。申請番号を押すと、内容と履歴が見られます。
        </p>
        <AccountApplications applications={applications} />
        <Actions>
          {last && <ButtonLink href={`/app-account-applications?older=${last.number}`}>これより前の申請</ButtonLink>}
          <ButtonLink href="/my-list">マイリストへ</ButtonLink>
        </Actions>
      </PortalPage>,
    )
  },
})

const AccountApplications = ({ applications }: { readonly applications: readonly ListedApplication[] }) => (
  <Table
    caption="資格確認アカウントの申請"
    captionHidden
    rows={applications}
    empty={
      <EmptyState title="申請はまだありません" action={<ButtonLink href="/applications">各種申請一覧へ</ButtonLink>}>
        アカウントの申請を送信すると、ここに番号と状態が並びます。
      </EmptyState>
    }
    columns={[
      {
        label: '申請番号',
        cell: ({ id, number }) => <a href={`/my-list/applications/${id}`}>{applicationNumber(number)}</a>,
      },
      { label: '申請', cell: ({ kind }) => findKind(kind)?.name ?? kind },
      { label: '内容', cell: inShort },
      { label: '受付日時', cell: ({ receivedAt }) => <DateInTable value={receivedAt} /> },
      { label: '状態', cell: ({ status }) => <StatusTag status={status} /> },
    ]}
  />
)

const LINES_IN_SHORT = 2

/** What one looks for in a list: 追加申請台数：2. */
function inShort({ kind: slug, content }: ListedApplication): string {
  const kind = findKind(slug)
  if (!kind) return '－'
  const lines = (kind.mistyped ?? kind.describe)(kind.content.parse(content))
  return lines
    .slice(0, LINES_IN_SHORT)
    .map(([label, value]) => `${label}：${value}`)
    .join('、')
}
