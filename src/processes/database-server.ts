import type { Config } from '#platform/config/read-config.ts'
import { startEmbeddedPostgres } from '#platform/database/embedded/start-embedded-postgres.ts'

export interface DatabaseServer {
  readonly url: string
  stop(): Promise<void>
}

/** The server that DATABASE_URL names, left alone; or the embedded one, which stops with this process. */
export async function openDatabaseServer(config: Config): Promise<DatabaseServer> {
  if (config.DATABASE_URL) return { url: config.DATABASE_URL, stop: async () => undefined }
  return startEmbeddedPostgres({ dataDir: config.DATA_DIR })
}
