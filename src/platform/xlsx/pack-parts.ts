import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'

/** Older than every practice clock: the same parts give the same bytes. */
const NO_TIME = { msDosDate: true, extendedTimestamp: false, rawLastModDate: 0x21_0000 } as const

/** An archive of these parts by their names, in this order: `[Content_Types].xml` comes first in a workbook. */
export async function packParts(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, ...NO_TIME })
  for (const [name, content] of Object.entries(parts))
    await zip.add(name, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content))
  return zip.close()
}
