import { readConfig } from '#platform/config/read-config.ts'
import { missingMigrations } from '#platform/database/migrate.ts'
import type { DatabaseServer } from '../database-server.ts'
import { type Environment, openEnvironment } from '../environment.ts'
import { type CommandEnvironment, CommandFailed } from './command.ts'
import { progressBar } from './progress-bar.ts'
import { reachDatabase } from './reach-database.ts'

export interface OpenCommandEnvironment extends CommandEnvironment {
  /** Closes what the command opened. */
  close(): Promise<void>
}

/** The environment of one command. Standard output is the command's own: nothing is logged there. */
export function openCommandEnvironment(): OpenCommandEnvironment {
  let server: DatabaseServer | undefined
  let env: Environment | undefined

  async function connect(): Promise<Environment> {
    if (env) return env
    const config = readConfig()
    server = await reachDatabase(config)
    env = openEnvironment({ ...config, LOG_LEVEL: 'silent' }, server.url)
    return env
  }

  return {
    get config() {
      return readConfig()
    },
    connect,
    async open() {
      const connected = await connect()
      const missing = await missingMigrations(connected.database.pool)
      if (missing.length === 0) return connected
      throw new CommandFailed(`the schema lacks ${missing.join(', ')}: run "madoguchi migrate" first`)
    },
    print: (line) => void process.stdout.write(`${line}\n`),
    say: (line) => void process.stderr.write(`${line}\n`),
    progress: (label, total) => progressBar(process.stderr, label, total),
    async close() {
      await env?.close()
      await server?.stop()
    },
  }
}
