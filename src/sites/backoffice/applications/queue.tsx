import { applicationNumber, REVIEWABLE, STATUSES } from '#domain/applications/application.ts'
import { PROGRAMMES } from '#domain/applications/application-kind.ts'
import { findQueue, type QueuedApplication } from '#domain/applications/find-queue.ts'
import { findKind, KINDS } from '#kinds/kinds.ts'
import { StatusTag } from '#kinds/status-tag.tsx'
import { Button } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { defineForm } from '#ui/form/define-form.ts'
import { Fields } from '#ui/form/fields.tsx'
import { selectField } from '#ui/form/select-field.tsx'
import { Table } from '#ui/table.tsx'
import { ABOVE, BackofficePage } from '../backoffice-page.tsx'
import { page } from '../page.ts'
import { type QueueView, queueAddress, readQueueView } from './queue-address.ts'

const ROWS_A_PAGE = 50

const nameOf = (slug: string) => {
  const kind = findKind(slug)
  return kind ? `${PROGRAMMES[kind.programme]} ${kind.name}` : slug
}

const filterForm = defineForm(
  {
    kind: selectField({
      label: '申請の種類',
      options: KINDS.map(({ slug }) => ({ value: slug, label: nameOf(slug) })),
    }),
    status: selectField({
      label: '状態',
      options: REVIEWABLE.map((status) => ({ value: status, label: STATUSES[status] })),
    }),
  },
  { id: 'filter' },
)

/** 「受付一覧」: what waits for a decision, oldest first. B-02 */
export const queuePage = page({
  path: '/applications',
  access: 'may:see-applications',
  async get(c) {
    const view = readQueueView(c.query)
    const found = await findQueue(c.env.db, { ...view, most: ROWS_A_PAGE + 1 })
    const rows = found.slice(0, ROWS_A_PAGE)
    const last = found.length > ROWS_A_PAGE ? rows.at(-1) : undefined
    return c.html(
      <BackofficePage c={c} title="受付一覧" above={ABOVE}>
        <h1>受付一覧</h1>
        <Filter view={view} />
        <QueueTable rows={rows} now={c.now} />
        <p>
          {view.after && <a href={queueAddress({ ...view, after: undefined })}>最初から見る</a>}{' '}
          {last && <a href={queueAddress({ ...view, after: last })}>次の{ROWS_A_PAGE}件</a>}
        </p>
      </BackofficePage>,
    )
  },
})

const Filter = ({ view }: { readonly view: QueueView }) => (
  <form class="form" action="/applications">
    <Fields form={filterForm} entered={{ kind: [view.kind ?? ''], status: [view.status ?? ''] }} />
    <Button kind="secondary">絞り込む</Button>
  </form>
)

interface QueueTableProps {
  readonly rows: readonly QueuedApplication[]
  readonly now: Temporal.Instant
}

const QueueTable = ({ rows, now }: QueueTableProps) => (
  <Table<QueuedApplication>
    caption="審査を待っている申請"
    captionHidden
    rows={rows}
    empty={<EmptyState title="審査を待っている申請はありません">届いた申請が、古い順にここに並びます。</EmptyState>}
    columns={[
      {
        label: '申請番号',
        cell: ({ institution, id, number }) => (
          <a href={`/applications/${institution}/${id}`}>{applicationNumber(number)}</a>
        ),
      },
      { label: '種類', cell: ({ kind }) => nameOf(kind) },
      { label: '機関コード', cell: ({ institutionCode }) => institutionCode ?? '（未発行）' },
      { label: '機関名', cell: ({ institutionName }) => institutionName },
      { label: '状態', cell: ({ status }) => <StatusTag status={status} /> },
      { label: '受付日時', cell: ({ receivedAt }) => <DateInTable value={receivedAt} /> },
      { label: '経過', numeric: true, cell: ({ receivedAt }) => `${wholeDays(receivedAt, now)}日` },
    ]}
  />
)

const wholeDays = (from: Temporal.Instant, to: Temporal.Instant) =>
  Math.max(0, Math.floor(to.since(from).total('hours') / 24))
