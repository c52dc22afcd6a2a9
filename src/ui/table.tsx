import type { Child } from 'hono/jsx'
import { breakable, breakableText } from '#ui/breakable-label.tsx'
import { SortLink } from '#ui/sort-link.tsx'
import type { Sorting } from '#ui/sorting.ts'

export interface Column<Row> {
  readonly label: string
  /** The first column names the row and holds its link. */
  cell(row: Row): Child
  /** The column can be sorted by, under this name in the address. */
  readonly sort?: string
  /** Numbers stand at the right edge. */
  readonly numeric?: boolean
}

export interface TableProps<Row> {
  readonly caption: string
  /** The heading above says what the caption would. */
  readonly captionHidden?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** An EmptyState. */
  readonly empty: Child
  /** What can be done with the row, at its end. */
  actions?(row: Row): Child
  readonly sorting?: Sorting
  /** The address of this list in another order. */
  sortHref?(sorting: Sorting): string
}

/** More columns than this become cards earlier. */
const MANY_COLUMNS = 6

/** A list of things of one kind. On a narrow screen each row is a card with its labels. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, empty, actions } = props
  if (rows.length === 0) return empty
  const labels = columns.map(({ label }) => breakableText(label))
  return (
    <table class="table" data-wide={columns.length > MANY_COLUMNS}>
      <caption class={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <ColumnHead column={column} {...props} />
          ))}
          {actions && (
            <th class="table-actions" scope="col">
              <span class="visually-hidden">操作</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <Cells columns={columns} labels={labels} row={row} />
            {actions && <td class="table-actions">{actions(row)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ColumnHead<Row>({ column, sorting, sortHref }: TableProps<Row> & { readonly column: Column<Row> }) {
  const { label, sort, numeric } = column
  if (!sort || !sortHref) return <th scope="col" data-numeric={numeric} children={breakable(label)} />
  const sorted = sorting?.by === sort ? sorting : undefined
  const next: Sorting = { by: sort, falling: sorted !== undefined && !sorted.falling }
  return (
    <th
      scope="col"
      data-numeric={numeric}
      data-sort
      aria-sort={sorted && (sorted.falling ? 'descending' : 'ascending')}
    >
      <SortLink label={label} href={sortHref(next)} sorted={sorted} />
    </th>
  )
}

interface CellsProps<Row> {
  readonly columns: readonly Column<Row>[]
  readonly labels: readonly string[]
  readonly row: Row
}

function Cells<Row>({ columns, labels, row }: CellsProps<Row>) {
  return (
    <>
      {columns.map(({ cell, numeric }, index) =>
        index === 0 ? (
          <th scope="row">{cell(row)}</th>
        ) : (
          <td data-label={labels[index]} data-numeric={numeric}>
            {cell(row)}
          </td>
        ),
      )}
    </>
  )
}
