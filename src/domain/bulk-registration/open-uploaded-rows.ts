import type { Encoding } from '#platform/csv/encoding.ts'
import { examineFile } from '#platform/csv/examine-file.ts'
import { MalformedCsv, readCsv } from '#platform/csv/read-csv.ts'
import type { FileRow } from './read-bulk-rows.ts'
import { UnfitFile } from './structure-problem.ts'

/** An uploaded file as rows, the header among them. */
export interface UploadedRows {
  /** Of the file; the result is written in the same. What has none of its own says UTF-8. */
  readonly encoding: Encoding
  /** @throws UnfitFile where it can be read no further */
  readonly rows: AsyncIterable<FileRow>
}

/** How files of spreadsheets (.xlsx) begin, whatever they are called: they are archives. */
const ARCHIVE = Buffer.from('PK\x03\x04', 'latin1')

/**
 * The one place where the bytes of an upload become rows. What they are is told by how they begin, not by their name.
 * Another kind of file is added here: it says its encoding and yields `{ line, cells }`, each cell as the text that the
 * person sees; what is wrong with the file as a whole is thrown as `UnfitFile`. Everything after this knows rows only.
 */
export async function openUploadedRows(bytes: Buffer): Promise<UploadedRows> {
  if (bytes.subarray(0, ARCHIVE.length).equals(ARCHIVE)) throw new UnfitFile({ because: 'sheet' })
  return openCsvRows(bytes)
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
