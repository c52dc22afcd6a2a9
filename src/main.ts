import { CannotStart } from '#platform/cannot-start.ts'
import { ConfigError } from '#platform/config/read-config.ts'
import { EmbeddedPostgresError } from '#platform/database/embedded/embedded-postgres-error.ts'
import { start } from '#processes/start.ts'

try {
  await start(process.argv.slice(2))
} catch (error) {
  console.error(explain(error))
  // At once: listeners that were open already would keep a process that serves half of it.
  process.exit(1)
}

function explain(error: unknown): unknown {
  if (error instanceof ConfigError) return `Settings to mend:\n${error.message}`
  return error instanceof EmbeddedPostgresError || error instanceof CannotStart ? error.message : error
}
