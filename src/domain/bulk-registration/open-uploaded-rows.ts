import type { Encoding } from '#platform/csv/encoding.ts'
import { examineFile } from '#platform/csv/examine-file.ts'
import { MalformedCsv, readCsv } from '#platform/csv/read-csv.ts'
import { readXlsx } from '#platform/xlsx/read-xlsx.ts'
import { looksLikeWorkbook } from '#platform/xlsx/recognise-file.ts'
import { UnusableXlsx } from '#platform/xlsx/xlsx-problem.ts'
import type { FileRow } from './read-bulk-rows.ts'
import { UnfitFile } from './structure-problem.ts'

/** An uploaded file as rows, the header among them. */
export interface UploadedRows {
  /** Of the file; the result is written in the same. What has none of its own says UTF-8. */
  readonly encoding: Encoding
  /** @throws UnfitFile where it can be read no further */
  readonly rows: AsyncIterable<FileRow>
}

/** The sheet of the template that is filled in; another workbook is read from its first sheet on. E-12 */
export const BULK_SHEET = 'アカウント'

/**
 * The one place where the bytes of an upload become rows. What they are is told by how they begin, not by their name.
 * Another kind of file is added here: it says its encoding and yields `{ line, cells }`, each cell as the text that the
 * person sees; what is wrong with the file as a whole is thrown as `UnfitFile`. Everything after this knows rows only.
 */
export async function openUploadedRows(bytes: Buffer): Promise<UploadedRows> {
  return looksLikeWorkbook(bytes) ? { encoding: 'utf-8', rows: readWorkbookRows(bytes) } : openCsvRows(bytes)
}

async function* readWorkbookRows(bytes: Buffer): AsyncGenerator<FileRow> {
  try {
    yield* readXlsx(bytes, { sheet: BULK_SHEET })
  } catch (error) {
    if (!(error instanceof UnusableXlsx)) throw error
    throw new UnfitFile({ because: 'workbook', problem: error.problem, place: error.place })
  }
}

async function openCsvRows(bytes: Buffer): Promise<UploadedRows> {
  const { encoding } = await examineFile([bytes])
  return { encoding, rows: readCsvRows(bytes, encoding) }
}

/** Bytes that are no text at all hold NULs; a single character that is unreadable is for its row to complain of. */
async function* readCsvRows(bytes: Buffer, encoding: Encoding): AsyncGenerator<FileRow> {
  if (bytes.includes(0)) throw new UnfitFile({ because: 'unreadable' })
  try {
    for await (const row of readCsv([bytes], encoding)) yield row
  } catch (error) {
    throw error instanceof MalformedCsv ? new UnfitFile({ because: 'malformed', line: error.line }) : error
  }
}
