import type { Config } from '#platform/config/read-config.ts'
import { findRunningPostgres } from '#platform/database/embedded/find-running-postgres.ts'
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres.ts'
import { openLog } from '#platform/log/log.ts'
import type { DatabaseServer } from '../database-server.ts'

/** The server that DATABASE_URL names; else the embedded one that runs already; else one for as long as the command. */
export async function reachDatabase(config: Config): Promise<DatabaseServer> {
  const url = config.DATABASE_URL ?? (await findRunningPostgres(config.DATA_DIR))
  if (url) return { url, stop: async () => undefined }
  return startEmbeddedPostgres({ dataDir: config.DATA_DIR, log: openLog('silent') })
}
