import { viaInWords } from '#domain/audit/words.ts'
import type { AnswerFigures } from '#domain/overview/find-answer-times.ts'
import type { Period } from '#domain/overview/period.ts'
import { LineChart } from '#ui/chart/line-chart.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Table } from '#ui/table.tsx'
import { inFigures, sumOf } from './counted.ts'
import { SLOTS, slotWords, within } from './slot-words.ts'

const TITLE = '応答時間'
const milliseconds = (seconds: number | undefined) => (seconds === undefined ? undefined : seconds * 1000)
const shown = (seconds: number | undefined) =>
  seconds === undefined ? '－' : `${inFigures(Math.round(seconds * 1000))}ミリ秒`

/** How fast the sites answered. */
export const AnswerTimes = ({ period, figures }: { readonly period: Period; readonly figures: AnswerFigures }) => {
  const { slots, sites } = figures
  const all = sumOf(slots.map(({ count }) => count))
  if (all === 0)
    return (
      <>
        <h3>{TITLE}</h3>
        <EmptyState title="この期間の応答時間はまだありません">
          ページが開かれると、約1分後から、ここに応答時間が出ます。
        </EmptyState>
      </>
    )
  const slowest = slots.reduce((most, { p95 = 0 }) => Math.max(most, p95), 0)
  const summary = `${within(period.days)}${inFigures(all)}回応答しました。${SLOTS[period.slot]}ごとの95%点は、いちばん遅いところで${shown(slowest)}です。`
  return (
    <>
      <LineChart
        title={TITLE}
        summary={summary}
        spoken={`応答時間の、${SLOTS[period.slot]}ごとの移り変わりのグラフ。${summary}`}
        heading={SLOTS[period.slot]}
        unit="ミリ秒"
        places={period.slots}
        points={slotWords(period)}
        lines={[
          { name: '中央値', values: slots.map(({ p50 }) => milliseconds(p50)) },
          { name: '95%点', values: slots.map(({ p95 }) => milliseconds(p95)) },
          { name: '99%点', values: slots.map(({ p99 }) => milliseconds(p99)) },
        ]}
      />
      <p>
        サーバーがページを作るのにかかった時間です。「95%点」は、95%の応答がそれより速かった時間です。5ミリ秒から5秒までの階級に分けて数え、その中で推定しています。5秒を超えるものは5秒と示します。
      </p>
      <Table<AnswerFigures['sites'][number]>
        caption="サイトごとの応答時間"
        rows={sites}
        empty={null}
        columns={[
          { label: 'サイト', cell: ({ site }) => viaInWords(site) },
          { label: '応答の回数', numeric: true, cell: ({ count }) => inFigures(count) },
          { label: '中央値', numeric: true, cell: ({ p50 }) => shown(p50) },
          { label: '95%点', numeric: true, cell: ({ p95 }) => shown(p95) },
          { label: '99%点', numeric: true, cell: ({ p99 }) => shown(p99) },
        ]}
      />
    </>
  )
}
