import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { BlobReader, type FileEntry, ZipReader } from '@zip.js/zip.js'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import { readEntry } from '#platform/zip/read-entry.ts'
import { JOBS_FILE, MAC_FILE, MANIFEST, MANIFEST_FILE, type Manifest, tableFile } from './manifest.ts'

export interface Backup {
  readonly manifest: Manifest
  /** The content of one file of the archive. */
  read(name: string): ReadableStream<Uint8Array>
}

export type UnusableBackup = 'not-a-backup' | 'another-key' | 'damaged'

/**
 * Opens an archive and checks all of it before anybody relies on it. Refusals: `not-a-backup` (or cut off),
 * `another-key` (made with another MAC_KEY, or tampered with), `damaged` (a file in it is not what was written).
 * @throws when there is no such file
 */
export async function openBackup(
  file: string,
  secrets: Secrets,
  onProgress: (bytes: number, total: number) => void = () => undefined,
): Promise<Outcome<Backup, UnusableBackup>> {
  const archive = new ZipReader(new BlobReader(await openAsBlob(file)))
  const entries = await archive.getEntries().catch(() => [])
  const files = new Map(entries.flatMap((entry) => (entry.directory ? [] : [[entry.filename, entry] as const])))
  const text = await readText(files, MANIFEST_FILE)
  if (text === undefined) return refused('not-a-backup')
  if (!isOurs(secrets, text, await readText(files, MAC_FILE))) return refused('another-key')
  const manifest = MANIFEST.parse(JSON.parse(text))
  if (!(await isWhole(files, manifest, onProgress))) return refused('damaged')
  return done({ manifest, read: (name) => readEntry(files.get(name) as FileEntry) })
}

function isOurs({ mac, formerMacs }: Secrets, text: string, given: string | undefined): boolean {
  return [mac, ...formerMacs].some((key) => key('backup', text).toString('hex') === given)
}

async function isWhole(
  files: ReadonlyMap<string, FileEntry>,
  { tables, jobs }: Manifest,
  onProgress: (bytes: number, total: number) => void,
): Promise<boolean> {
  const expected = [...tables.map(({ name, sha256 }) => [tableFile(name), sha256]), [JOBS_FILE, jobs.sha256]]
  const total = tables.reduce((sum, { bytes }) => sum + bytes, 1)
  let read = 0
  for (const [name = '', sha256] of expected) {
    const hash = createHash('sha256')
    const entry = files.get(name)
    if (!entry) return false
    try {
      for await (const chunk of readEntry(entry)) {
        hash.update(chunk)
        read += chunk.length
        onProgress(read, total)
      }
    } catch {
      return false
    }
    if (hash.digest('hex') !== sha256) return false
  }
  return true
}

async function readText(files: ReadonlyMap<string, FileEntry>, name: string): Promise<string | undefined> {
  const entry = files.get(name)
  return entry && new Response(readEntry(entry)).text().catch(() => undefined)
}
