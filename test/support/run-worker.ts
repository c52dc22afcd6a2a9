import { readConfig } from '#platform/config/read-config.ts'
import { openEnvironment } from '#processes/environment.ts'
import { startWorker } from '#processes/worker.ts'

/** A worker in a process of its own, for tests that kill it: DATABASE_URL and SMTP_URL as for the product. */
const config = readConfig()
await startWorker(openEnvironment(config, config.DATABASE_URL ?? ''))
