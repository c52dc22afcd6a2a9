import { sql } from 'kysely'
import type { Chunks, Encoding } from '#platform/csv/encoding.ts'
import { type Examined, examineFile } from '#platform/csv/examine-file.ts'
import { type CsvRow, MalformedCsv, readCsv } from '#platform/csv/read-csv.ts'
import { newId } from '#platform/new-id.ts'
import { type Done, done, type Refused, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { FeeSchedule } from '../fee-schedule.ts'
import { adoptKnownFeeSchedules, compareWithList, leaveOutDuplicates } from './compare-with-list.ts'
import { countImport } from './count-import.ts'
import { forgetStaleImports } from './forget-stale-imports.ts'
import { findListImport, type InstitutionListImport, nameOf } from './institution-list-import.ts'
import { type ChosenColumns, findColumns, type ListColumns, type ListField } from './list-columns.ts'
import { readListRow } from './list-row.ts'
import { createStagedRows, type LinedRow, stageRows } from './staged-rows.ts'

export interface ListFile {
  readonly name: string
  /** Its bytes from the beginning. Called twice: to know the encoding, and to read. */
  open(): Chunks
}

export interface ListOptions {
  /** Default: the one in which the file can be read. */
  readonly encoding?: Encoding | undefined
  readonly columns: ChosenColumns
  /** The 点数表 that rows may have which do not say. */
  readonly feeSchedules: readonly FeeSchedule[]
}

export type StagingRefused =
  | Refused<'empty'>
  | (Refused<'missing-column'> & { readonly field: ListField; readonly column: string | undefined })
  | (Refused<'malformed'> & { readonly line: number })

const ROWS_AT_ONCE = 5_000
const STATEMENTS_WITHIN_MS = 600_000

/**
 * Reads a list of institutions and compares it with the one that is kept: differences, problems by row and counts are
 * stored, to be looked at; nothing of the list changes until `applyInstitutionList`. Rows with errors are left out and
 * reported. Refused: a file without rows, without a column that is needed, or that is no CSV from some line on. B-04
 */
export async function stageInstitutionList(
  work: Work,
  file: ListFile,
  options: ListOptions,
): Promise<Done<InstitutionListImport> | StagingRefused> {
  const examined = await examineFile(file.open())
  const encoding = options.encoding ?? examined.encoding
  await using rows = readCsv(file.open(), encoding)
  const header = await nextRow(rows)
  if (header instanceof MalformedCsv) return { ...refused('malformed'), line: header.line }
  if (!header) return refused('empty')
  const found = findColumns(header.cells, options.columns)
  if (!found.found) return { ...refused('missing-column'), ...found.missing }

  await sql`select set_config('statement_timeout', ${String(STATEMENTS_WITHIN_MS)}, true)`.execute(work.db)
  await forgetStaleImports(work)
  const id = await openImport(work, file.name, { ...examined, encoding })
  const read = await stage(work, id, rows, found.columns, options.feeSchedules)
  if (typeof read !== 'number' || read === 0) {
    await work.db.deleteFrom('institution_list_imports').where('id', '=', id).execute()
    return read === 0 ? refused('empty') : { ...refused('malformed'), line: read.line }
  }
  await adoptKnownFeeSchedules(work, options.feeSchedules)
  await leaveOutDuplicates(work, id)
  await compareWithList(work, id)
  await countImport(work, id, read)
  const staged = await findListImport(work, id)
  if (!staged) throw new Error(`import ${id} vanished while it was staged`)
  return done(staged)
}

async function openImport(
  { db, now, random, actor }: Work,
  fileName: string,
  { encoding, sha256 }: Examined,
): Promise<string> {
  const id = newId({ now, random })
  await sql`
    insert into institution_list_imports
      (id, file_name, file_sha256, encoding, staged_at, staged_by, list_version)
    select ${id}, ${fileName}, ${sha256}, ${encoding}, ${now}, ${nameOf(actor)}, version from institution_list_version`.execute(
    db,
  )
  return id
}

/** Stages every row of the file, a batch at a time; returns how many there were. */
async function stage(
  work: Work,
  importId: string,
  rows: AsyncGenerator<CsvRow>,
  columns: ListColumns,
  feeSchedules: readonly FeeSchedule[],
): Promise<number | MalformedCsv> {
  await createStagedRows(work)
  let read = 0
  let batch: LinedRow[] = []
  for (let row = await nextRow(rows); row; row = await nextRow(rows)) {
    if (row instanceof MalformedCsv) return row
    batch.push({ line: row.line, ...readListRow(row.cells, columns, feeSchedules) })
    read++
    if (batch.length < ROWS_AT_ONCE) continue
    await stageRows(work, importId, batch)
    batch = []
  }
  await stageRows(work, importId, batch)
  return read
}

async function nextRow(rows: AsyncGenerator<CsvRow>): Promise<CsvRow | MalformedCsv | undefined> {
  try {
    return (await rows.next()).value
  } catch (error) {
    if (error instanceof MalformedCsv) return error
    throw error
  }
}
