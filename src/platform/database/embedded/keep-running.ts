import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '#platform/log/log.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import type { RunningServer } from './run-server.ts'

const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5_000
const STEADY_AFTER_MS = 60_000
/** The children of a server that was killed need a moment to notice; until then a new one does not start. */
const TRIES_AT_FIRST = 5

/**
 * Starts the server and, whenever it ends without having been told to, starts it again, with growing pauses.
 * @throws EmbeddedPostgresError when it does not come up at first
 */
export async function keepRunning(start: () => Promise<RunningServer>, log: Pick<Log, 'error'>) {
  const stopping = new AbortController()
  let server = await comeUp(start)
  const supervision = supervise()

  async function supervise(): Promise<void> {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      const startedAt = performance.now()
      const ending = await server.ended
      if (stopping.signal.aborted) return
      log.error({ ending }, 'PostgreSQL ended by itself; it is started again')
      if (performance.now() - startedAt > STEADY_AFTER_MS) pauseMs = FIRST_PAUSE_MS
      await delay(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      server = await start()
      if (stopping.signal.aborted) server.stop()
    }
  }

  return async function stop(): Promise<void> {
    stopping.abort()
    server.stop()
    await supervision
  }
}

async function comeUp(start: () => Promise<RunningServer>): Promise<RunningServer> {
  for (let tries = 1; ; tries++) {
    const server = await start()
    if (await server.ready) return server
    if (tries === TRIES_AT_FIRST) throw new EmbeddedPostgresError(`PostgreSQL does not start: ${await server.ended}`)
    await delay(FIRST_PAUSE_MS * 2 ** tries)
  }
}
