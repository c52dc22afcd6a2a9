import { numbered } from '#domain/certificates/extensions.ts'
import { findOrderProblems, type OrderProblem } from '#domain/certificates/find-order-problems.ts'
import {
  findNewestLists,
  findPublishedLists,
  isListLate,
  type PublishedList,
} from '#domain/certificates/find-published-lists.ts'
import { DateInTable, DateInText } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Table } from '#ui/table.tsx'
import { BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'
import { ABOVE_CERTIFICATES, CertificateAreas } from './certificate-areas.tsx'
import { requestAt } from './desk-address.ts'

const TITLE = '失効リストと発行の状態'
const LISTS_SHOWN = 20
const PROBLEMS_SHOWN = 50
/** The authority looks five times a second: what waits so long was forgotten. */
const UNSIGNED_FOR = Temporal.Duration.from({ minutes: 5 })

/** Whether the authority does its work: lists, and orders it did not sign. B-07, C-08 */
export const listsPage = page({
  path: '/certificates/lists',
  access: 'may:see-certificates',
  async get(c) {
    const [lists, newest, problems] = await Promise.all([
      findPublishedLists(c.env.db, LISTS_SHOWN),
      findNewestLists(c.env.db, c.now),
      findOrderProblems(c.env.db, { waitingSince: c.now.subtract(UNSIGNED_FOR), most: PROBLEMS_SHOWN }),
    ])
    return c.html(
      <BackofficePage c={c} title={TITLE} above={ABOVE_CERTIFICATES}>
        <h1>{TITLE}</h1>
        <CertificateAreas c={c} />
        {newest
          .filter((list) => isListLate(list, c.now))
          .map((list) => (
            <Late newest={list} />
          ))}
        <section>
          <h2>公開した失効リスト（新しい順）</h2>
          <Current newest={newest} address={c.env.revocationList} />
          <Lists rows={lists} />
        </section>
        <section>
          <h2>署名できていない証明書</h2>
          <Problems rows={problems} />
        </section>
      </BackofficePage>,
    )
  },
})

const Late = ({ newest }: { readonly newest: PublishedList | undefined }) => (
  <NotificationBanner kind="warning" title="26時間以上、新しい失効リストが公開されていません">
    <p>
      {newest ? (
        <>
          いまの失効リストは、
          <DateInText value={newest.nextUpdate} />
          まで使えます。それまでに、
        </>
      ) : (
        'まだ1つも公開されていません。'
      )}
      認証局の処理（authority）が動いているかを、システムの担当に確かめてもらってください。
    </p>
  </NotificationBanner>
)

interface CurrentProps {
  readonly newest: readonly (PublishedList | undefined)[]
  readonly address: string | undefined
}

/** What everybody fetches: the newest list of each issuing key. */
const Current = ({ newest, address }: CurrentProps) =>
  address &&
  newest.map(
    (list) =>
      list && (
        <p>
          いまの失効リスト（発行鍵の番号 {list.issuer}）：
          <a href={numbered(address, list.issuer)}>{numbered(address, list.issuer)}</a>
        </p>
      ),
  )

const Lists = ({ rows }: { readonly rows: readonly PublishedList[] }) => (
  <Table<PublishedList>
    caption="公開した失効リスト"
    captionHidden
    rows={rows}
    empty={<EmptyState title="失効リストはまだありません">認証局が動き始めると、毎日1つ公開されます。</EmptyState>}
    columns={[
      { label: '番号', cell: ({ number }) => number },
      { label: '発行鍵の番号', cell: ({ issuer }) => issuer },
      { label: '公開した日時', cell: ({ thisUpdate }) => <DateInTable value={thisUpdate} /> },
      { label: '次の更新の期限', cell: ({ nextUpdate }) => <DateInTable value={nextUpdate} /> },
      { label: '失効した証明書', numeric: true, cell: ({ entries }) => `${entries.toLocaleString('ja-JP')}件` },
    ]}
  />
)

const Problems = ({ rows }: { readonly rows: readonly OrderProblem[] }) => (
  <Table<OrderProblem>
    caption="署名できていない証明書"
    captionHidden
    rows={rows}
    empty={<p>ありません。取得の申込みには、すべて署名しています。</p>}
    columns={[
      {
        label: '端末名称等',
        cell: ({ institution, request, terminal }) => <a href={requestAt({ institution, id: request })}>{terminal}</a>,
      },
      { label: '機関', cell: ({ institutionName }) => institutionName },
      { label: '取得の申込み', cell: ({ orderedAt }) => <DateInTable value={orderedAt} /> },
      { label: '理由', cell: ({ problem }) => problem ?? '署名を待ったままです' },
    ]}
  />
)
