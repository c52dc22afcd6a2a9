import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres.ts'
import { openLog } from '#platform/log/log.ts'
import { temporaryFolder } from './temporary-folder.ts'

const run = promisify(execFile)

let made: Promise<string> | undefined

/** A folder as a first start and stop of an embedded PostgreSQL leave it. A copy: making one takes 20 times as long. */
export async function folderWithData(): ReturnType<typeof temporaryFolder> {
  made ??= makeData()
  const folder = await temporaryFolder()
  await run('cp', ['-a', join(await made, 'postgres'), folder.path])
  return folder
}

async function makeData(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-data-'))
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  const server = await startEmbeddedPostgres({ dataDir, log: openLog('silent') })
  await server.stop()
  return dataDir
}
