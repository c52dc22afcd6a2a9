import { applicationNumber, REVIEWABLE } from '#domain/applications/application.ts'
import type { QueuedApplication } from '#domain/applications/queue/find-queue.ts'
import { StatusTag } from '#kinds/status-tag.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { AgeTag } from './age-tag.tsx'
import { writeChosen } from './chosen.ts'
import { kindName } from './kind-name.ts'
import { withQuery } from './queue-view.ts'
import { WeightTag } from './weight-tag.tsx'

export interface QueueTableProps {
  readonly rows: readonly QueuedApplication[]
  readonly now: Temporal.Instant
  /** Of the view: a row leads to its page and, decided, on to the next of the same view. */
  readonly query: string
  /** Whether rows can be chosen to be decided together. */
  readonly choosing: boolean
}

export const QueueTable = ({ rows, now, query, choosing }: QueueTableProps) => (
  <Table<QueuedApplication>
    caption="申請"
    captionHidden
    rows={rows}
    empty={
      <EmptyState
        title="この条件の申請はありません"
        action={query ? <a href="/applications">条件をすべて外す</a> : undefined}
      >
        届いた申請が、古い順にここに並びます。
      </EmptyState>
    }
    columns={[
      { label: '申請番号', cell: (row) => <RowHead row={row} query={query} choosing={choosing} /> },
      { label: '種類', cell: ({ kind }) => <TwoLines quiet={kindName(kind).programme} main={kindName(kind).name} /> },
      {
        label: '機関',
        cell: ({ institutionCode, institutionName }) => (
          <TwoLines quiet={institutionCode ?? 'コード未発行'} main={institutionName} />
        ),
      },
      { label: '状態', cell: ({ status }) => <StatusTag status={status} /> },
      { label: '確認事項', cell: ({ findings }) => (findings ? <WeightTag weight={findings} /> : '－') },
      { label: '担当', cell: ({ assignedName }) => assignedName ?? '－' },
      { label: '受付', cell: (row) => <Arrival row={row} now={now} /> },
    ]}
  />
)

interface ArrivalProps {
  readonly row: QueuedApplication
  readonly now: Temporal.Instant
}

const Arrival = ({ row: { receivedAt, status }, now }: ArrivalProps) => (
  <span class="arrival">
    <small>
      <DateInTable value={receivedAt} />
    </small>{' '}
    {isOpen(status) && <AgeTag receivedAt={receivedAt} now={now} />}
  </span>
)

const isOpen = (status: string) => status === 'returned' || REVIEWABLE.some((open) => open === status)

const TwoLines = ({ quiet, main }: { readonly quiet: string; readonly main: string }) => (
  <span class="two-lines">
    <small>{quiet}</small> <span>{main}</span>
  </span>
)

interface RowHeadProps extends Pick<QueueTableProps, 'query' | 'choosing'> {
  readonly row: QueuedApplication
}

const RowHead = ({ row, query, choosing }: RowHeadProps) => {
  const { institution, id, number, status } = row
  const offered = choosing && REVIEWABLE.some((open) => open === status)
  return (
    <span class="row-head">
      {offered && (
        <input
          class="choice-input"
          type="checkbox"
          name="chosen"
          value={writeChosen(row)}
          aria-label={`${applicationNumber(number)}を選ぶ`}
        />
      )}
      <a href={withQuery(`/applications/${institution}/${id}`, query)}>{applicationNumber(number)}</a>
    </span>
  )
}
