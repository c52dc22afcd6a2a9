import { applicationNumber, UNDECIDED } from '#domain/applications/application.ts'
import type { OtherApplication } from '#domain/applications/review/find-others.ts'
import { StatusTag } from '#kinds/status-tag.tsx'
import { DateInTable } from '#ui/date.tsx'
import { Table } from '#ui/table.tsx'
import { kindName } from './kind-name.ts'

interface ReviewOthersProps {
  readonly institution: string
  readonly others: readonly OtherApplication[]
}

/** Everything else the institution applied for: what is undecided first. B-02 */
export const ReviewOthers = ({ institution, others }: ReviewOthersProps) => {
  const isOpen = ({ status }: OtherApplication) => UNDECIDED.some((undecided) => undecided === status)
  const open = others.filter(isOpen).length
  return (
    <section aria-labelledby="others">
      <h2 id="others">この機関のほかの申請</h2>
      {others.length > 0 && (
        <p>
          {open > 0
            ? `判定を待っている申請が、ほかに${open}件あります。`
            : '判定を待っている申請は、ほかにありません。'}
        </p>
      )}
      <Table<OtherApplication>
        caption="この機関のほかの申請"
        captionHidden
        rows={others.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)))}
        empty={<p>ほかの申請はありません。</p>}
        columns={[
          {
            label: '申請番号',
            cell: ({ id, number }) => <a href={`/applications/${institution}/${id}`}>{applicationNumber(number)}</a>,
          },
          { label: '種類', cell: ({ kind }) => `${kindName(kind).programme} ${kindName(kind).name}` },
          { label: '状態', cell: ({ status }) => <StatusTag status={status} /> },
          { label: '受付日時', cell: ({ receivedAt }) => <DateInTable value={receivedAt} /> },
        ]}
      />
    </section>
  )
}
