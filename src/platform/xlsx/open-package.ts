import { type Entry, type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js'
import { readEntry } from '#platform/zip/read-entry.ts'
import { UnusableXlsx } from './xlsx-problem.ts'

/** So much a workbook may hold, however small it was packed. */
export const PACKAGE_LIMITS = {
  packedBytes: 10 * 1024 * 1024,
  entries: 200,
  partBytes: 48 * 1024 * 1024,
  /** All parts that are read, one after the other. */
  readBytes: 64 * 1024 * 1024,
  /** Tables are text that repeats itself: 1 to 20 is usual, 1 to 60 was seen. Small parts may do as they like. */
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
} as const

/** The parts of a workbook by their names; capitals are no difference. ECMA-376 part 2 §6.2 */
export interface Package {
  has(name: string): boolean
  /** @throws UnusableXlsx when it is missing, damaged or too large; only what is read is unpacked. */
  read(name: string): AsyncGenerator<Uint8Array>
}

const nameOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** Opens the archive without unpacking anything. @throws UnusableXlsx */
export async function openPackage(file: Uint8Array): Promise<Package> {
  if (file.length > PACKAGE_LIMITS.packedBytes) throw new UnusableXlsx('too-large')
  const entries = await listEntries(file)
  let unread: number = PACKAGE_LIMITS.readBytes
  return {
    has: (name) => entries.has(nameOf(name)),
    async *read(name) {
      const entry = entries.get(nameOf(name))
      if (!entry) throw new UnusableXlsx('damaged', name)
      let inPart = 0
      for await (const chunk of unpack(entry)) {
        inPart += chunk.length
        unread -= chunk.length
        if (unread < 0 || isTooLarge(inPart, entry.compressedSize)) throw new UnusableXlsx('too-large')
        yield chunk
      }
    },
  }
}

async function listEntries(file: Uint8Array): Promise<ReadonlyMap<string, FileEntry>> {
  const found = new Map<string, FileEntry>()
  let count = 0
  try {
    for await (const entry of new ZipReader(new Uint8ArrayReader(file)).getEntriesGenerator()) {
      if (++count > PACKAGE_LIMITS.entries) throw new UnusableXlsx('too-large')
      if (entry.directory) continue
      refuseUnfit(entry)
      if (found.has(nameOf(entry.filename))) throw new UnusableXlsx('damaged')
      found.set(nameOf(entry.filename), entry)
    }
  } catch (error) {
    throw error instanceof UnusableXlsx ? error : new UnusableXlsx('damaged')
  }
  return found
}

function refuseUnfit(entry: Entry): void {
  if (entry.encrypted) throw new UnusableXlsx('encrypted')
  if (isTooLarge(entry.uncompressedSize, entry.compressedSize)) throw new UnusableXlsx('too-large')
}

const isTooLarge = (bytes: number, packed: number): boolean =>
  bytes > PACKAGE_LIMITS.partBytes ||
  (bytes > PACKAGE_LIMITS.ratioFromBytes && bytes > PACKAGE_LIMITS.ratio * Math.max(packed, 1))

/** What the archive says of itself is not believed: sizes are counted, and the check sum is compared. */
async function* unpack(entry: FileEntry): AsyncGenerator<Uint8Array> {
  try {
    yield* readEntry(entry, { checkCrc32: true })
  } catch {
    throw new UnusableXlsx('damaged')
  }
}
