import { CsvError, parse } from 'csv-parse/sync'

/**
 * Rows and cells of what was copied from a spreadsheet: tabs between cells, quotes around a cell with a line break or a
 * quote; commas where there is no tab. A quote that is never closed is a sign like any other. The browser uses it too.
 */
export function splitPasted(text: string): readonly (readonly string[])[] {
  const delimiter = text.includes('\t') ? '\t' : ','
  const given = text.replace(/^\ufeff/, '')
  try {
    return parse(given, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return given.split(/\r\n|\n|\r/).map((line) => line.split(delimiter))
  }
}
