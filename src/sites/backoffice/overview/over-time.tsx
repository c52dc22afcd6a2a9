import { viaInWords } from '#domain/audit/words.ts'
import type { Operator } from '#domain/operators/operator.ts'
import type { ApplicationFigures } from '#domain/overview/count-applications.ts'
import type { SignInFigures, SignInsOfVia } from '#domain/overview/find-sign-ins.ts'
import type { Period } from '#domain/overview/period.ts'
import { BarChart, type BarChartProps } from '#ui/chart/bar-chart.tsx'
import { DateInText } from '#ui/date.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Table } from '#ui/table.tsx'
import { inFigures, listFor, sumOf } from './counted.ts'
import { PERIODS, SLOTS, type SlotWords, slotWords, within } from './slot-words.ts'

interface OverTimeProps {
  readonly user: Operator
  readonly period: Period
}

interface PeriodChartProps extends Pick<BarChartProps, 'title'> {
  readonly period: Period
  readonly counts: readonly number[]
  readonly more?: string
  href?(slot: SlotWords): string | undefined
}

const PeriodChart = ({ title, period, counts, more = '', href }: PeriodChartProps) => {
  const slots = slotWords(period)
  const all = sumOf(counts)
  const summary =
    all === 0 ? `${PERIODS[period.days]}はありません。` : `${within(period.days)}${inFigures(all)}件です。${more}`
  return (
    <BarChart
      title={title}
      summary={summary}
      spoken={`${title}の、${SLOTS[period.slot]}ごとの件数のグラフ。${summary}`}
      heading={SLOTS[period.slot]}
      unit="件"
      places={period.slots}
      bars={slots.map((slot, index) => ({ ...slot, value: counts[index] ?? 0, href: href?.(slot) }))}
    />
  )
}

/** Applications that came in and were decided. */
export const ApplicationsOverTime = ({ period, figures }: OverTimeProps & { readonly figures: ApplicationFigures }) => {
  const { approved, rejected, withdrawn } = figures.decisions
  return (
    <div class="charts">
      <PeriodChart title="受け付けた申請" period={period} counts={figures.received} />
      <PeriodChart
        title="決定した申請"
        period={period}
        counts={figures.decided}
        more={`承認${inFigures(approved)}件、却下${inFigures(rejected)}件、取下げ${inFigures(withdrawn)}件。`}
      />
    </div>
  )
}

/** Sign-ins of all sites, what failed, and what was locked by it. */
export const SignInsOverTime = ({ user, period, figures }: OverTimeProps & { readonly figures: SignInFigures }) => {
  const { done, failed, locked, vias, missingFrom } = figures
  const audit = (outcome: string) => (slot: Pick<SlotWords, 'from' | 'to'>, via?: string) =>
    listFor(
      user,
      'read-audit',
      `/audit?${new URLSearchParams({ action: 'sign-in', outcome, ...daysOf(slot), ...(via && { via }) })}`,
    )
  return (
    <>
      {missingFrom && (
        <NotificationBanner kind="warning" title="ログインの件数に、まだ数えていない時間があります">
          <p>
            <DateInText value={missingFrom} />
            からあとの一部が含まれていません。定期処理が動くと、件数に加わります。
          </p>
        </NotificationBanner>
      )}
      <div class="charts">
        <PeriodChart title="ログイン" period={period} counts={done} href={audit('done')} />
        <PeriodChart
          title="ログインの失敗"
          period={period}
          counts={failed}
          more={`そのうち${inFigures(sumOf(locked))}件でロックしました。`}
          href={audit('refused')}
        />
        <PeriodChart title="ログインのロック" period={period} counts={locked} />
      </div>
      <SiteTable vias={vias} days={wholeOf(period)} audit={audit} />
    </>
  )
}

const daysOf = ({ from, to }: Pick<SlotWords, 'from' | 'to'>) => ({ from, to })

function wholeOf(period: Period): Pick<SlotWords, 'from' | 'to'> {
  const slots = slotWords(period)
  return { from: slots[0]?.from ?? '', to: slots.at(-1)?.to ?? '' }
}

interface SiteTableProps {
  readonly vias: readonly SignInsOfVia[]
  readonly days: Pick<SlotWords, 'from' | 'to'>
  audit(outcome: string): (slot: Pick<SlotWords, 'from' | 'to'>, via: string) => string | undefined
}

const SiteTable = ({ vias, days, audit }: SiteTableProps) => {
  const counted = (count: number, href: string | undefined) =>
    href && count > 0 ? <a href={href}>{inFigures(count)}</a> : inFigures(count)
  return (
    <Table<SignInsOfVia>
      caption="サイトごとのログインの件数"
      rows={vias}
      empty={
        <EmptyState title="この期間のログインはありません">ログインすると、サイトごとの件数がここに出ます。</EmptyState>
      }
      columns={[
        { label: 'サイト', cell: ({ via }) => viaInWords(via) },
        { label: 'ログイン', numeric: true, cell: ({ via, done }) => counted(done, audit('done')(days, via)) },
        { label: '失敗', numeric: true, cell: ({ via, failed }) => counted(failed, audit('refused')(days, via)) },
        { label: 'うちロック', numeric: true, cell: ({ locked }) => inFigures(locked) },
      ]}
    />
  )
}
