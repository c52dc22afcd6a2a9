import { ConfigError } from '#platform/config/read-config.ts'
import { start } from '#processes/start.ts'

try {
  await start(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof ConfigError ? `Settings to mend:\n${error.message}` : error)
  process.exitCode = 1
}
