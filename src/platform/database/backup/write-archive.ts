import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { configure, ZipWriter } from '@zip.js/zip.js'

configure({ useWebWorkers: false })

const OWNER_ONLY = 0o600

export interface Written {
  readonly bytes: number
  readonly sha256: string
}

/** Writes a zip archive that only its owner may read. Files come as streams of unknown length. */
export async function writeArchive(file: string) {
  const handle = await open(file, 'wx', OWNER_ONLY)
  const zip = new ZipWriter(Writable.toWeb(handle.createWriteStream({ flush: true })), { zip64: true })
  return {
    async add(name: string, content: AsyncIterable<Buffer>): Promise<Written> {
      const hash = createHash('sha256')
      let bytes = 0
      async function* measured() {
        for await (const chunk of content) {
          hash.update(chunk)
          bytes += chunk.length
          yield chunk
        }
      }
      await zip.add(name, ReadableStream.from(measured()))
      return { bytes, sha256: hash.digest('hex') }
    },
    /** Everything is on the disk. */
    close: () => zip.close(),
  }
}
