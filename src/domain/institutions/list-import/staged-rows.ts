import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { ListProblemKind } from './list-problem.ts'
import type { ListRow, ReadRow } from './list-row.ts'

export interface LinedRow extends ReadRow {
  readonly line: number
}

const VALUE_AT_MOST = 200

/** Rows of the file wait here for the comparison: a table of this transaction only, without a write-ahead log. */
export async function createStagedRows({ db }: Work): Promise<void> {
  await sql`
    create temporary table staged_rows (
      line integer not null, prefecture text not null, fee_schedule smallint, code7 text not null,
      name text not null, postal_code text, address text, outside_jis boolean not null
    ) on commit drop`.execute(db)
}

/** Stages a batch of rows and keeps what was wrong with them: two statements, however many rows. */
export async function stageRows({ db }: Work, importId: string, batch: readonly LinedRow[]): Promise<void> {
  const rows = batch.flatMap(({ line, row }) => (row ? [{ line, ...row }] : []))
  const column = (name: keyof ListRow | 'line', type: string) =>
    array(
      rows.map((row) => row[name]),
      type,
    )
  await sql`
    insert into staged_rows select * from unnest(
      ${column('line', 'integer')}, ${column('prefecture', 'text')}, ${column('feeSchedule', 'smallint')},
      ${column('code7', 'text')}, ${column('name', 'text')}, ${column('postalCode', 'text')},
      ${column('address', 'text')}, ${column('outsideJis', 'boolean')})`.execute(db)
  await keepProblems(
    { db },
    importId,
    batch.flatMap(({ line, problems }) => problems.map((one) => ({ line, ...one }))),
  )
}

type LinedProblem = { readonly line: number; readonly kind: ListProblemKind; readonly value: string }

async function keepProblems({ db }: Pick<Work, 'db'>, importId: string, problems: LinedProblem[]): Promise<void> {
  if (problems.length === 0) return
  await sql`
    insert into institution_list_problems (import_id, line, kind, value)
    select ${importId}, * from unnest(
      ${array(
        problems.map(({ line }) => line),
        'integer',
      )}, ${array(
        problems.map(({ kind }) => kind),
        'text',
      )},
      ${array(
        problems.map(({ value }) => storable(value)),
        'text',
      )})`.execute(db)
}

const array = (values: readonly unknown[], type: string): RawBuilder<unknown> => sql`${values}::${sql.raw(type)}[]`

/** PostgreSQL stores no NUL; other controls would only confuse whoever reads the report. */
const storable = (text: string): string =>
  text
    .slice(0, VALUE_AT_MOST)
    .toWellFormed()
    .replace(/\p{Cc}/gu, '\ufffd')
