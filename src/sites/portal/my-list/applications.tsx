import { applicationNumber } from '#domain/applications/application.ts'
import type { ListedApplication } from '#domain/applications/find-applications.ts'
import { findKind } from '#kinds/kinds.ts'
import { StatusTag } from '#kinds/status-tag.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { DateInTable } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { titleOf } from '../applications/application-titles.ts'

export interface ApplicationsProps {
  readonly applications: readonly ListedApplication[]
  /** The number from which the list continues. */
  readonly older: number | undefined
}

/** The applications of the institution, newest first. P-12 */
export const Applications = ({ applications, older }: ApplicationsProps) => (
  <section>
    <h2>申請</h2>
    <p>
      電子証明書の申請の状況は、<a href="/certificates/requests">電子証明書申請状況照会</a>で確かめられます。
    </p>
    <Table
      caption="申請の一覧"
      captionHidden
      rows={applications}
      empty={
        <EmptyState title="申請はまだありません" action={<ButtonLink href="/applications">各種申請一覧へ</ButtonLink>}>
          申請を送信すると、ここに番号と状態が並びます。
        </EmptyState>
      }
      columns={[
        {
          label: '申請番号',
          cell: ({ id, number }) => <a href={`/my-list/applications/${id}`}>{applicationNumber(number)}</a>,
        },
        { label: '申請', cell: ({ kind }) => nameOf(kind) },
        { label: '受付日時', cell: ({ receivedAt }) => <DateInTable value={receivedAt} /> },
        { label: '状態', cell: ({ status }) => <StatusTag status={status} /> },
      ]}
    />
    {older && <ButtonLink href={`/my-list?older=${older}`}>これより前の申請</ButtonLink>}
  </section>
)

function nameOf(slug: string): string {
  const kind = findKind(slug)
  return kind ? titleOf({ kind }) : slug
}
