import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** `await using`: what is still running at the end of the test is killed. */
export interface Application extends AsyncDisposable {
  readonly pid: number
  /** Where its database is and the server's process id; `undefined` when it ended before it had one. */
  readonly database: { url: string; pid: number } | undefined
  /** How it ended: its exit status, or the signal. */
  readonly ended: Promise<number | string>
  /** Everything it printed until now. */
  output(): string
  kill(signal: NodeJS.Signals): void
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const COMMAND = [
  'node_modules/.bin/node',
  '--import',
  './src/platform/tsx-loader.ts',
  'test/fixtures/application-with-database.ts',
]

/** Starts a small application with an embedded database in a process group of its own; `through` runs before it (`setpriv …`). */
export async function startApplication(dataDir: string, through: readonly string[] = []): Promise<Application> {
  const [file = '', ...args] = [...through, ...COMMAND, dataDir]
  const child = spawn(file, args, { cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  const ended = once(child, 'close').then(([code, signal]) => code ?? signal)
  const printed = new Promise<Application['database']>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface(stream).on('line', (line) => {
        lines.push(line)
        if (line.startsWith('{"url"')) resolve(JSON.parse(line))
      })
  })
  const database = await Promise.race([printed, ended.then(() => undefined)])
  const pid = child.pid ?? 0
  return {
    pid,
    database,
    ended,
    output: () => lines.join('\n'),
    kill: (signal) => void process.kill(-pid, signal),
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) process.kill(-pid, 'SIGKILL')
      await ended
    },
  }
}
