import type { Child } from 'hono/jsx'
import { Chart, heightOf, middleOf, type Place } from './chart.tsx'
import { percent, roundScale } from './scale.ts'

export interface Line {
  readonly name: string
  /** One for each place; where there is none, the line is interrupted. */
  readonly values: readonly (number | undefined)[]
}

export interface LineChartProps {
  readonly title: string
  readonly summary: Child
  /** The summary in plain words. */
  readonly spoken: string
  readonly heading: string
  readonly unit: string
  readonly points: readonly Place[]
  /** Three at most: each has its own stroke and mark, so that no colour is needed to tell them apart. */
  readonly lines: readonly Line[]
  readonly places?: number
}

/** How a few values go up and down. */
export const LineChart = (props: LineChartProps) => {
  const { title, summary, spoken, heading, unit, points, lines, places = points.length } = props
  const known = lines.flatMap(({ values }) => values.filter((value) => value !== undefined))
  const scale = roundScale(Math.max(1, ...known))
  const rows = points.map((point, place) => ({ ...point, cells: lines.map(({ values }) => figureOf(values[place])) }))
  return (
    <Chart
      title={title}
      summary={summary}
      spoken={spoken}
      lines={scale}
      unit={unit}
      places={places}
      legend={<Legend lines={lines} />}
      table={{ heading, columns: lines.map(({ name }) => `${name}（${unit}）`), rows }}
    >
      {lines.map((line, index) => (
        <g class="chart-series" data-series={index + 1}>
          {line.values.map((value, place) => {
            const from = line.values[place - 1]
            if (value === undefined) return null
            const [x, y] = [percent(middleOf(place, places)), heightOf(value, scale)]
            return (
              <>
                {from !== undefined && (
                  <line x1={percent(middleOf(place - 1, places))} y1={heightOf(from, scale)} x2={x} y2={y} />
                )}
                <circle cx={x} cy={y} r="3">
                  <title>{`${points[place]?.short} ${line.name} ${figureOf(value)}${unit}`}</title>
                </circle>
              </>
            )
          })}
        </g>
      ))}
    </Chart>
  )
}

const Legend = ({ lines }: Pick<LineChartProps, 'lines'>) => (
  <ul class="chart-legend">
    {lines.map(({ name }, index) => (
      <li>
        <svg class="chart-series" data-series={index + 1} width="40" height="12" aria-hidden="true">
          <line x1="2" y1="6" x2="38" y2="6" />
          <circle cx="20" cy="6" r="3" />
        </svg>
        {name}
      </li>
    ))}
  </ul>
)

const figureOf = (value: number | undefined): string =>
  value === undefined ? '－' : Math.round(value).toLocaleString('ja-JP')
