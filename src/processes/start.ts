import { ensureAuditPartitions } from '#domain/audit/ensure-audit-partitions.ts'
import { CannotStart } from '#platform/cannot-start.ts'
import { describeSettings } from '#platform/config/describe-settings.ts'
import { type Config, readConfig } from '#platform/config/read-config.ts'
import { isDatabaseAway } from '#platform/database/is-database-away.ts'
import { migrate } from '#platform/database/migrate.ts'
import { startAuthority } from './authority.ts'
import { type DatabaseServer, openDatabaseServer } from './database-server.ts'
import { type Environment, openEnvironment } from './environment.ts'
import { type Listening, listen } from './listen.ts'
import { operations } from './operations.ts'
import { preparePractice } from './practice.ts'
import { operationsPort } from './site-addresses.ts'
import { startWeb } from './web.ts'
import { startWorker } from './worker.ts'

const HELP = `script/server starts everything that PROCESSES names. Settings come from the environment:\n\n`

/** Answers under way have ten seconds, jobs thirty. What then still waits for a database that fell silent waits for ever. */
const STOP_WITHIN_MS = 40_000

/** Configuration → environment → the chosen processes. @throws ConfigError, CannotStart */
export async function start(args: string[]): Promise<void> {
  if (args.includes('--help')) return console.log(HELP + describeSettings())
  const config = readConfig()
  const server = await openDatabaseServer(config)
  let env: Environment | undefined
  try {
    env = openEnvironment(config, server.url)
    await migrate(env.database.pool)
    await env.queue.install()
    await ensureAuditPartitions(env.db, await env.clock.now())
    await run(env, config, server)
  } catch (error) {
    await env?.close()
    await server.stop()
    throw isDatabaseAway(error) ? databaseProblem(error as Error) : error
  }
}

const databaseProblem = ({ message }: Error) =>
  new CannotStart(`The database does not answer (${message}): check DATABASE_URL, and that PostgreSQL runs there.`)

/** The signal that asks to stop. Whoever asks while everything is still starting is heard when it has started. */
const stopAsked = (): Promise<string> =>
  new Promise((asked) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => asked(signal))
  })

async function run(env: Environment, config: Config, server: DatabaseServer): Promise<void> {
  const asked = stopAsked()
  let stopping = false
  const health = await listen(operations(env, () => stopping).fetch, operationsPort(config), '127.0.0.1')
  const practice = env.practice ? await preparePractice(env) : undefined
  const listening: Listening[] = config.PROCESSES.includes('web') ? await startWeb(env) : []
  const worker = config.PROCESSES.includes('worker') ? await startWorker(env) : undefined
  const authority = config.PROCESSES.includes('authority') ? await startAuthority(env) : undefined
  await practice?.announce()
  env.log.info({ sites: env.origins }, 'ready')

  async function stop(signal: string): Promise<void> {
    if (stopping) return
    stopping = true
    env.log.info({ signal }, 'stopping')
    setTimeout(giveUp, STOP_WITHIN_MS).unref()
    await Promise.all([...listening.map((site) => site.close()), worker?.stop(), authority?.stop()])
    await practice?.stop()
    await health.close()
    await env.close()
    await server.stop()
  }
  function giveUp(): void {
    env.log.error('not everything could be finished in time')
    process.exit(1)
  }

  void asked.then(stop)
}
