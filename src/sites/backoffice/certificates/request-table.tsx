import type { FoundRequest } from '#domain/certificates/select-requests.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { DateInTable } from '#ui/date.tsx'
import { Table } from '#ui/table.tsx'
import { requestAt } from './desk-address.ts'
import { RequestStateTag } from './request-state-tag.tsx'

interface RequestTableProps {
  readonly rows: readonly FoundRequest[]
  readonly now: Temporal.Instant
  readonly caption: string
  readonly empty: string
  /** Requests of several institutions stand in it. */
  readonly ofMany?: boolean
}

/** Requests and the certificates that came of them. B-07 */
export const RequestTable = ({ rows, now, caption, empty, ofMany = false }: RequestTableProps) => (
  <Table<FoundRequest>
    caption={caption}
    captionHidden
    rows={rows}
    empty={<p>{empty}</p>}
    columns={[
      { label: '端末名称等', cell: (request) => <a href={requestAt(request)}>{request.terminal}</a> },
      ...(ofMany ? [{ label: '機関', cell: nameAndCode }] : []),
      { label: 'ステータス', cell: (request) => <RequestStateTag request={request} now={now} /> },
      {
        label: 'リクエストID',
        cell: ({ requestNumber }) => (requestNumber ? <code class="unbroken">{requestNumber}</code> : '－'),
      },
      { label: '申請日', cell: ({ appliedAt }) => <DateInTable value={dayOf(appliedAt)} /> },
      { label: '発行日', cell: ({ issuedAt }) => (issuedAt ? <DateInTable value={dayOf(issuedAt)} /> : '－') },
      { label: '証明書有効期限', cell: ({ notAfter }) => (notAfter ? <DateInTable value={dayOf(notAfter)} /> : '－') },
    ]}
  />
)

const nameAndCode = ({ institutionName, code }: FoundRequest) => (
  <span class="two-lines">
    <small>{code}</small> <span>{institutionName}</span>
  </span>
)
