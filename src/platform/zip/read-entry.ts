import { configure, type FileEntry, type ZipReaderOptions } from '@zip.js/zip.js'

configure({ useWebWorkers: false })

/** The content of one file of an archive, unpacked as it is read: whoever stops reading stops the unpacking. */
export function readEntry(entry: FileEntry, options: ZipReaderOptions = {}): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  entry.getData(writable, options).catch((error) => writable.abort(error).catch(() => undefined))
  return readable
}
