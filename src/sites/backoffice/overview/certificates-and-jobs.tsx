import type { ExpiringInMonth } from '#domain/certificates/count-expiring.ts'
import type { Operator } from '#domain/operators/operator.ts'
import type { WaitingJobs } from '#domain/overview/count-waiting.ts'
import { JOB_NAMES } from '#domain/stopped/job-names.ts'
import { BarChart } from '#ui/chart/bar-chart.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { inFigures, listFor, sumOf } from './counted.ts'

/** Certificates that nobody has renewed, by the month in which they end. */
export const Expiring = ({
  user,
  months,
}: {
  readonly user: Operator
  readonly months: readonly ExpiringInMonth[]
}) => {
  const all = sumOf(months.map(({ count }) => count))
  const most = months.toSorted((one, other) => other.count - one.count)[0]
  const summary =
    all === 0 || !most
      ? '12か月以内に有効期限が来る、まだ更新されていない証明書はありません。'
      : `12か月以内に${inFigures(all)}件の有効期限が来ます。いちばん多いのは${inWords(most.month)}の${inFigures(most.count)}件です。`
  const list = listFor(user, 'see-certificates', '/certificates/expiring')
  return (
    <>
      <h2>電子証明書</h2>
      <BarChart
        title="有効期限が来る証明書"
        summary={summary}
        spoken={`有効期限が来る証明書の、月ごとの件数のグラフ。${summary}`}
        heading="有効期限の月"
        unit="件"
        bars={months.map(({ month, count }) => ({ label: inWords(month), short: `${month.month}月`, value: count }))}
      />
      {list && (
        <p>
          <a href={list}>期限が近い証明書の一覧（90日以内）</a>
        </p>
      )}
    </>
  )
}

const inWords = ({ year, month }: Temporal.PlainYearMonth) => `${year}年${month}月`

/** What the worker has not taken up yet. */
export const JobQueue = ({ jobs }: { readonly jobs: readonly WaitingJobs[] }) => (
  <>
    <h2>処理の待ち行列</h2>
    <Table<WaitingJobs>
      caption="待っている処理の件数"
      captionHidden
      rows={jobs}
      empty={
        <EmptyState title="待っている処理はありません">
          メールの送信や一括登録など、順番を待っている処理の件数がここに出ます。
        </EmptyState>
      }
      columns={[
        { label: '処理', cell: ({ queue }) => JOB_NAMES[queue] ?? queue },
        { label: '順番を待っている', numeric: true, cell: ({ due }) => `${inFigures(due)}件` },
        { label: 'あとで行う（やり直しを含む）', numeric: true, cell: ({ later }) => `${inFigures(later)}件` },
      ]}
    />
  </>
)
