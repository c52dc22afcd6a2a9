import { ensureAuditPartitions } from '#domain/audit/ensure-audit-partitions.ts'
import { CannotStart } from '#platform/cannot-start.ts'
import { describeSettings } from '#platform/config/describe-settings.ts'
import { type Config, readConfig } from '#platform/config/read-config.ts'
import { isDatabaseAway } from '#platform/database/is-database-away.ts'
import { migrate } from '#platform/database/migrate.ts'
import { startAnswerTimes } from './answer-times.ts'
import { startAuthority } from './authority.ts'
import { type DatabaseServer, openDatabaseServer } from './database-server.ts'
import { type Environment, openEnvironment } from './environment.ts'
import { listen } from './listen.ts'
import { operations } from './operations.ts'
import { preparePractice } from './practice.ts'
import { operationsPort } from './site-addresses.ts'
import { closeAll, startWeb } from './web.ts'
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

/** A start that fails halfway closes what it had opened, as a stop does: before the database goes. */
async function run(env: Environment, { PROCESSES: chosen }: Config, server: DatabaseServer): Promise<void> {
  const asked = stopAsked()
  let stopping = false
  await using opening = new AsyncDisposableStack()
  const health = await listen(operations(env, () => stopping).fetch, operationsPort(env.config), '127.0.0.1')
  opening.defer(() => health.close())
  const practice = env.practice ? await preparePractice(env) : undefined
  opening.defer(async () => practice?.stop())
  const working: (() => Promise<void>)[] = []
  opening.defer(async () => void (await Promise.all(working.map((stop) => stop()))))
  // What asks for work comes last.
  if (chosen.includes('authority')) working.push((await startAuthority(env)).stop)
  if (chosen.includes('worker')) working.push((await startWorker(env)).stop)
  const listening = chosen.includes('web') ? await startWeb(env) : []
  working.push(() => closeAll(listening))
  if (chosen.includes('web')) opening.defer(startAnswerTimes(env).stop)
  await practice?.announce()
  env.log.info({ sites: env.origins }, 'ready')
  const opened = opening.move()

  async function stop(signal: string): Promise<void> {
    stopping = true
    env.log.info({ signal }, 'stopping')
    setTimeout(giveUp, STOP_WITHIN_MS).unref()
    await opened.disposeAsync()
    await env.close()
    await server.stop()
  }
  function giveUp(): void {
    env.log.error('not everything could be finished in time')
    process.exit(1)
  }

  void asked.then(stop)
}
