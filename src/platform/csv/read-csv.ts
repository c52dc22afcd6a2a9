import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { type Chunks, decodeText, type Encoding } from './encoding.ts'

export interface CsvRow {
  /** The line of the file on which the row ends, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** The file cannot be read as rows from this line on: a quote is missing, or a row does not end. */
export class MalformedCsv extends Error {
  readonly line: number
  constructor(line: number) {
    super(`malformed CSV at line ${line}`)
    this.line = line
  }
}

/** A quote that is never closed would otherwise collect the rest of the file. */
const ROW_AT_MOST_CHARACTERS = 100_000

/**
 * The rows of a CSV, the header among them, one after the other in bounded memory; empty lines are left out. Lines end
 * with CRLF, LF, or the CR of older Macintosh programs.
 * @throws MalformedCsv
 */
export async function* readCsv(chunks: Chunks, encoding: Encoding): AsyncGenerator<CsvRow> {
  const parser = parse({
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: ROW_AT_MOST_CHARACTERS,
  })
  const text = Readable.from(decodeText(chunks, encoding))
  text.on('error', (error) => parser.destroy(error)).pipe(parser)
  try {
    for await (const { record, info } of parser) yield { line: info.lines, cells: record }
  } catch (error) {
    throw error instanceof CsvError ? new MalformedCsv(Number(error.lines ?? parser.info.lines)) : error
  } finally {
    text.destroy()
  }
}
