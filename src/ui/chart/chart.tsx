import type { Child, PropsWithChildren } from 'hono/jsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { labelSteps, percent } from './scale.ts'

/** What stands at one place of the axis. */
export interface Place {
  /** In the table: 「2026/11/20」. */
  readonly label: Child
  /** Under the axis: 「11/20」. */
  readonly short: string
}

export interface ChartTable {
  /** What the places are: 「日」. */
  readonly heading: string
  readonly rows: readonly (Place & { readonly cells: readonly Child[] })[]
  readonly columns: readonly string[]
}

export type ChartProps = PropsWithChildren<{
  readonly title: string
  /** What the drawing says, in a sentence. */
  readonly summary: Child
  /** The same for who does not see the drawing. */
  readonly spoken: string
  readonly table: ChartTable
  /** The values of the lines, from the bottom. */
  readonly lines: readonly number[]
  readonly unit: string
  /** Places on the axis, those without a value yet included. */
  readonly places: number
  /** What the strokes mean, where there are several. */
  readonly legend?: Child
}>

const HEIGHT = 200
const TOP = 24
const BOTTOM = 168
const DIGIT_WIDTH = 9

/** Where a value stands, from the top. */
export const heightOf = (value: number, lines: readonly number[]): number =>
  Number((BOTTOM - ((BOTTOM - TOP) * value) / (lines.at(-1) || 1)).toFixed(1))

/** The middle of a place, as a share of the width. */
export const middleOf = (place: number, places: number): number => (place + 0.5) / places

const written = (value: number) => value.toLocaleString('ja-JP')

/**
 * A drawing with a title, a sentence, and the same figures as a table. Drawn here as SVG: attributes and classes only,
 * as the content security policy wants it, and in shares of the width.
 */
export const Chart = ({ title, summary, spoken, table, lines, unit, places, legend, children }: ChartProps) => {
  const axis = Math.max(...lines.map((line) => written(line).length)) * DIGIT_WIDTH + 8
  return (
    <figure class="chart">
      <figcaption>
        <h3>{title}</h3>
        <p class="chart-summary">{summary}</p>
      </figcaption>
      <div class="chart-plot">
        <svg class="chart-axis" width={axis} height={HEIGHT} aria-hidden="true">
          <text class="chart-unit" x="0" y="10">
            {unit}
          </text>
          {lines.map((line) => (
            <text x={axis - 8} y={heightOf(line, lines) + 5}>
              {written(line)}
            </text>
          ))}
        </svg>
        <svg class="chart-area" width="100%" height={HEIGHT} role="img" aria-label={spoken}>
          {lines.map((line) => (
            <line class="chart-line" x1="0" x2="100%" y1={heightOf(line, lines)} y2={heightOf(line, lines)} />
          ))}
          {children}
          <PlaceLabels places={places} rows={table.rows} />
        </svg>
      </div>
      {legend}
      <Disclosure summary={`「${title}」を表で見る`}>
        <ChartFigures title={title} table={table} />
      </Disclosure>
    </figure>
  )
}

const PlaceLabels = ({ places, rows }: { readonly places: number; readonly rows: ChartTable['rows'] }) => {
  const { wide, narrow } = labelSteps(places)
  return (
    <>
      {rows.map(
        ({ short }, place) =>
          place % wide === 0 && (
            <text
              class="chart-place"
              data-wide={place % narrow === 0 ? undefined : 'true'}
              x={percent(middleOf(place, places))}
              y={HEIGHT - 12}
            >
              {short}
            </text>
          ),
      )}
    </>
  )
}

const ChartFigures = ({ title, table: { heading, rows, columns } }: { title: string; table: ChartTable }) => (
  <Table
    caption={title}
    captionHidden
    rows={rows}
    empty={null}
    columns={[
      { label: heading, cell: ({ label }) => label },
      ...columns.map(
        (label, column): Column<ChartTable['rows'][number]> => ({
          label,
          numeric: true,
          cell: ({ cells }) => cells[column] ?? '－',
        }),
      ),
    ]}
  />
)
