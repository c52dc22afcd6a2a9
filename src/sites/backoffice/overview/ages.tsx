import { STATUSES, UNDECIDED } from '#domain/applications/application.ts'
import { AGE_BANDS, type AgeBand } from '#domain/applications/queue/age-band.ts'
import type { QueueCell } from '#domain/applications/queue/count-queue.ts'
import { STATUSES as INQUIRY_STATUSES } from '#domain/inquiries/inquiry.ts'
import type { InquiryCell } from '#domain/inquiries/queue/count-inquiries.ts'
import type { Operator } from '#domain/operators/operator.ts'
import { BarChart } from '#ui/chart/bar-chart.tsx'
import { Table } from '#ui/table.tsx'
import { AGES } from '../applications/queue-view.ts'
import { inFigures, listFor, sumOf } from './counted.ts'

interface Cell {
  readonly status: string
  readonly age: AgeBand
  readonly count: number
}

interface AgesProps {
  readonly user: Operator
  readonly applications: readonly QueueCell[]
  readonly inquiries: readonly InquiryCell[]
}

/** What is open, by how long it has been. */
export const Ages = ({ user, applications, inquiries }: AgesProps) => {
  const applied = (state: string, age?: AgeBand) =>
    listFor(user, 'see-applications', `/applications?state=${state}${age ? `&age=${age}` : ''}`)
  const asked = (state: string, age?: AgeBand) =>
    listFor(user, 'see-inquiries', `/inquiries?state=${state}${age ? `&age=${age}` : ''}`)
  const reviewable = applications.filter(({ status }) => status !== 'returned')
  const waiting = inquiries.filter(({ status }) => status === 'waiting')
  return (
    <>
      <h2>申請とお問い合わせ</h2>
      <div class="charts">
        <AgeChart
          title="審査を待っている申請"
          since="受け付けてから"
          cells={reviewable}
          href={(age) => applied('waiting', age)}
        />
        <AgeChart
          title="回答を待っているお問い合わせ"
          since="届いてから"
          cells={waiting}
          href={(age) => asked('waiting', age)}
        />
      </div>
      <StateTable
        caption="決定していない申請（受け付けてからの時間）"
        states={UNDECIDED.map((status) => ({ status, name: STATUSES[status] }))}
        cells={applications}
        href={applied}
      />
      <StateTable
        caption="完了していないお問い合わせ（いまの状態になってからの時間）"
        states={(['waiting', 'answered'] as const).map((status) => ({ status, name: INQUIRY_STATUSES[status] }))}
        cells={inquiries}
        href={asked}
      />
    </>
  )
}

interface AgeChartProps {
  readonly title: string
  readonly since: string
  readonly cells: readonly Cell[]
  href(age: AgeBand): string | undefined
}

const countOf = (cells: readonly Cell[]) => sumOf(cells.map(({ count }) => count))

const AgeChart = ({ title, since, cells, href }: AgeChartProps) => {
  const late = countOf(cells.filter(({ age }) => age === 'older'))
  const all = countOf(cells)
  const summary =
    all === 0
      ? 'いまはありません。'
      : `全部で${inFigures(all)}件、そのうち${since}7日を超えたものは${inFigures(late)}件です。`
  return (
    <BarChart
      title={title}
      summary={summary}
      spoken={`${title}を${since}の時間で分けたグラフ。${summary}`}
      heading={`${since}の時間`}
      unit="件"
      bars={AGE_BANDS.map((age) => ({
        label: AGES[age],
        short: AGES[age].replace('を超える', '超'),
        value: countOf(cells.filter((cell) => cell.age === age)),
        href: href(age),
      }))}
    />
  )
}

interface State {
  readonly status: string
  readonly name: string
}

interface StateTableProps {
  readonly caption: string
  readonly states: readonly State[]
  readonly cells: readonly Cell[]
  href(state: string, age?: AgeBand): string | undefined
}

const StateTable = ({ caption, states, cells, href }: StateTableProps) => {
  const counted = (state: string, age?: AgeBand) => {
    const count = countOf(cells.filter((cell) => cell.status === state && (!age || cell.age === age)))
    const list = href(state, age)
    return list && count > 0 ? <a href={list}>{inFigures(count)}</a> : inFigures(count)
  }
  return (
    <Table<State>
      caption={caption}
      rows={states}
      empty={null}
      columns={[
        { label: '状態', cell: ({ name }) => name },
        ...AGE_BANDS.map((age) => ({
          label: AGES[age],
          numeric: true,
          cell: ({ status }: State) => counted(status, age),
        })),
        { label: '合計', numeric: true, cell: ({ status }) => counted(status) },
      ]}
    />
  )
}
