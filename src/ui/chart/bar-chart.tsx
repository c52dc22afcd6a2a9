import type { Child } from 'hono/jsx'
import { Chart, heightOf, middleOf, type Place } from './chart.tsx'
import { percent, roundScale } from './scale.ts'

export interface Bar extends Place {
  readonly value: number
  /** Where what it counts is listed. */
  readonly href?: string | undefined
}

export interface BarChartProps {
  readonly title: string
  readonly summary: Child
  /** The summary in plain words. */
  readonly spoken: string
  /** What the places are: 「日」. */
  readonly heading: string
  readonly unit: string
  readonly bars: readonly Bar[]
  /** More places than bars: those are still to come. */
  readonly places?: number
}

/** So few have their values above them. */
const VALUES_ABOVE = 5
/** Of its place. */
const BAR_WIDTH = 0.7
/** A value that is there can be seen. */
const LEAST_HEIGHT = 2

/** How many there are of each, side by side. */
export const BarChart = ({ title, summary, spoken, heading, unit, bars, places = bars.length }: BarChartProps) => {
  const lines = roundScale(Math.max(1, ...bars.map(({ value }) => value)))
  const bottom = heightOf(0, lines)
  return (
    <Chart
      title={title}
      summary={summary}
      spoken={spoken}
      lines={lines}
      unit={unit}
      places={places}
      table={{
        heading,
        columns: [`${title}（${unit}）`],
        rows: bars.map((bar) => ({ ...bar, cells: [figureOf(bar)] })),
      }}
    >
      {bars.map(({ value, short }, place) => {
        const top = value > 0 ? Math.min(heightOf(value, lines), bottom - LEAST_HEIGHT) : bottom
        return (
          <>
            <rect
              class="chart-bar"
              x={percent((place + (1 - BAR_WIDTH) / 2) / places)}
              y={top}
              width={percent(BAR_WIDTH / places)}
              height={Number((bottom - top).toFixed(1))}
            >
              <title>{`${short} ${value.toLocaleString('ja-JP')}${unit}`}</title>
            </rect>
            {places <= VALUES_ABOVE && (
              <text class="chart-value" x={percent(middleOf(place, places))} y={top - 6}>
                {value.toLocaleString('ja-JP')}
              </text>
            )}
          </>
        )
      })}
    </Chart>
  )
}

const figureOf = ({ value, href }: Bar) => {
  const figure = value.toLocaleString('ja-JP')
  return href && value > 0 ? <a href={href}>{figure}</a> : figure
}
