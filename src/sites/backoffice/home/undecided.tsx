import { STATUSES } from '#domain/applications/application.ts'
import type { UndecidedCount } from '#domain/applications/count-undecided.ts'
import { DateInText } from '#ui/date.tsx'
import { Table } from '#ui/table.tsx'

interface UndecidedProps {
  readonly counts: readonly UndecidedCount[]
  readonly now: Temporal.Instant
}

const inFigures = (count: number) => count.toLocaleString('ja-JP')

/** Applications that wait for somebody, by status and age. */
export const Undecided = ({ counts, now }: UndecidedProps) => (
  <>
    <h2>決定を待っている申請</h2>
    <p>
      <DateInText value={now} />
      現在の件数です。受け付けてからの時間で分けています。
    </p>
    <Table<UndecidedCount>
      caption="決定を待っている申請の件数"
      captionHidden
      rows={counts}
      empty={null}
      columns={[
        { label: '状態', cell: ({ status }) => STATUSES[status] },
        { label: '1日まで', numeric: true, cell: ({ withinADay }) => inFigures(withinADay) },
        { label: '1日〜3日', numeric: true, cell: ({ withinThreeDays }) => inFigures(withinThreeDays) },
        { label: '3日〜7日', numeric: true, cell: ({ withinAWeek }) => inFigures(withinAWeek) },
        { label: '7日を超える', numeric: true, cell: ({ older }) => inFigures(older) },
        { label: '合計', numeric: true, cell: ({ total }) => inFigures(total) },
      ]}
    />
  </>
)
