import { CATEGORIES, inquiryNumber } from '#domain/inquiries/inquiry.ts'
import type { QueuedInquiry } from '#domain/inquiries/queue/find-inquiry-queue.ts'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { AgeTag } from '../applications/age-tag.tsx'
import { withQuery } from '../applications/queue-view.ts'
import { InquiryStatusTag } from './inquiry-status-tag.tsx'

export interface InquiryTableProps {
  readonly rows: readonly QueuedInquiry[]
  readonly now: Temporal.Instant
  /** Of the view, to come back to. */
  readonly query: string
}

/** The rows of 「お問い合わせ」. */
export const InquiryTable = ({ rows, now, query }: InquiryTableProps) => (
  <Table<QueuedInquiry>
    caption="お問い合わせの一覧"
    captionHidden
    rows={rows}
    empty={
      <EmptyState
        title="この条件のお問い合わせはありません"
        action={query ? <a href="/inquiries">条件をすべて外す</a> : undefined}
      >
        ポータルから届いたお問い合わせが、待っている時間の長い順にここに並びます。
      </EmptyState>
    }
    columns={[
      {
        label: '受付番号',
        cell: ({ id, number }) => (
          <a class="unbroken" href={withQuery(`/inquiries/${id}`, query)}>
            {inquiryNumber(number)}
          </a>
        ),
      },
      { label: '件名', cell: ({ category, subject }) => <TwoLines quiet={CATEGORIES[category]} main={subject} /> },
      {
        label: 'お名前',
        cell: ({ institutionName, name }) => <TwoLines quiet={institutionName ?? 'ログインなし'} main={name} />,
      },
      { label: '状態', cell: ({ status }) => <InquiryStatusTag status={status} /> },
      { label: '担当', cell: ({ assignedName }) => assignedName ?? '－' },
      { label: 'いつから', cell: (row) => <Since row={row} now={now} /> },
    ]}
  />
)

const TwoLines = ({ quiet, main }: { readonly quiet: string; readonly main: string }) => (
  <span class="two-lines">
    <small>{quiet}</small> <span>{main}</span>
  </span>
)

const Since = ({ row: { since, status }, now }: Pick<InquiryTableProps, 'now'> & { readonly row: QueuedInquiry }) => (
  <span class="arrival">
    <small>
      <DateInTable value={since} />
    </small>{' '}
    {status === 'waiting' && <AgeTag receivedAt={since} now={now} />}
  </span>
)
