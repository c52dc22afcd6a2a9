import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres.ts'
import { openLog } from '#platform/log/log.ts'

/**
 * Nothing in it is worth surviving a power cut; race tests open many connections. A database that autovacuum looks at
 * cannot be copied, and on a busy machine it may not leave in time.
 */
const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: 300,
  autovacuum: 'off',
}

let folder: string
let server: EmbeddedPostgres | undefined

/** One PostgreSQL for all test files, in `TEST_DATABASE_URL`; set it yourself to use a server of your own. */
export async function startTestServer(): Promise<void> {
  if (process.env.TEST_DATABASE_URL) return
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-test-'))
  server = await startEmbeddedPostgres({ dataDir: folder, settings: SETTINGS, log: openLog('error') })
  process.env.TEST_DATABASE_URL = server.url
}

export async function stopTestServer(): Promise<void> {
  if (!server) return
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
