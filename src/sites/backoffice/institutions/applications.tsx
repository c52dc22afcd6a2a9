import { applicationNumber } from '#domain/applications/application.ts'
import { PROGRAMMES } from '#domain/applications/application-kind.ts'
import type { ListedApplication } from '#domain/applications/find-applications.ts'
import { findKind } from '#kinds/kinds.ts'
import { StatusTag } from '#kinds/status-tag.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'

interface ApplicationsProps {
  readonly institution: string
  readonly applications: readonly ListedApplication[]
  /** Whether the number leads to the review page. */
  readonly linked: boolean
}

/** What the institution applied for, newest first. */
export const Applications = ({ institution, applications, linked }: ApplicationsProps) => (
  <Table<ListedApplication>
    caption="申請"
    captionHidden
    rows={applications}
    empty={<EmptyState title="申請はまだありません" />}
    columns={[
      {
        label: '申請番号',
        cell: ({ id, number }) =>
          linked ? (
            <a href={`/applications/${institution}/${id}`}>{applicationNumber(number)}</a>
          ) : (
            applicationNumber(number)
          ),
      },
      { label: '種類', cell: ({ kind }) => titleOf(kind) },
      { label: '状態', cell: ({ status }) => <StatusTag status={status} /> },
      { label: '受付日時', cell: ({ receivedAt }) => <DateInTable value={receivedAt} /> },
    ]}
  />
)

/** 「オンライン資格確認 利用開始・変更申請」: two programmes may have applications of the same name. */
function titleOf(slug: string): string {
  const kind = findKind(slug)
  return kind ? `${PROGRAMMES[kind.programme]} ${kind.name}` : slug
}
