import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { Log } from '#platform/log/log.ts'
import type { Cluster, OpenFolder } from './cluster.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { ENVIRONMENT } from './run-tool.ts'

const WATCHDOG = readFileSync(new URL('watchdog.sh', import.meta.url), 'utf8')
const LAST_WORDS = 8

/** One life of the server: until it is told to stop, is killed, or cannot start. */
export interface RunningServer {
  /** True once it answers; false when it ended before that. */
  readonly ready: Promise<boolean>
  /** How it ended, with the last lines it logged. */
  readonly ended: Promise<string>
  /** Closes the lifeline: transactions are rolled back, connections closed, everything is on disk. */
  stop(): void
}

/**
 * Starts the server in a session of its own, so that Ctrl-C reaches only the application, which finishes its requests
 * before it stops the server.
 */
export async function runServer(
  { data, user, binaries }: Cluster,
  folder: OpenFolder,
  settings: readonly string[],
  log: Pick<Log, 'debug' | 'warn'>,
): Promise<RunningServer> {
  const child = spawn('/bin/sh', ['-c', WATCHDOG, 'watchdog', binaries.postgres, '-D', folder.argument, ...settings], {
    ...user,
    cwd: '/',
    detached: true,
    env: { ...ENVIRONMENT, ...(await formerPid(data)) },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', folder.descriptor],
  })
  const lifeline = child.stdio[3] as Writable
  lifeline.on('error', () => undefined)
  const lines: string[] = []
  const ended = new Promise<string>((resolve) =>
    child
      .on('error', (error) => resolve(error.message))
      .on('close', (code, signal) => resolve(`${signal ?? `status ${code}`}\n${lines.slice(-LAST_WORDS).join('\n')}`)),
  )
  const answers = new Promise<boolean>((resolve) => {
    createInterface(child.stderr as Readable).on('line', (line) => {
      lines.push(line)
      log[/terminated by signal|PANIC/.test(line) ? 'warn' : 'debug']({ postgres: line })
      if (line.includes('ready to accept connections')) resolve(true)
    })
  })
  ended.then(() => lifeline.destroy())
  return { ready: Promise.race([answers, ended.then(() => false)]), ended, stop: () => lifeline.destroy() }
}

/**
 * A server that was killed leaves its process id in the data folder, and by now the number may be another program's,
 * which PostgreSQL would take for a living server. By this variable pg_ctl says "not that one"; the check that no
 * old process still holds the shared memory stays.
 */
async function formerPid(data: string): Promise<Record<string, string>> {
  const former = await readPostmasterFile(data)
  return former ? { PG_GRANDPARENT_PID: String(former.pid) } : {}
}
