import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { createTestDatabase } from './database.ts'
import { temporaryFolder } from './temporary-folder.ts'

export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** `script/madoguchi`, run as an operator would, on a database and in a folder of its own. */
export interface CommandLine extends AsyncDisposable {
  readonly url: string
  readonly folder: string
  readonly settings: Record<string, string>
  run(args: string[], given?: { input?: string; settings?: Record<string, string> }): Promise<Ended>
}

export const MADOGUCHI = fileURLToPath(new URL('../../script/madoguchi', import.meta.url))

const KEYS = {
  SEALING_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
  MAC_KEY: Buffer.alloc(32, 9).toString('base64'),
}

export async function openCommandLine(): Promise<CommandLine> {
  const [database, folder] = await Promise.all([createTestDatabase(), temporaryFolder()])
  const settings = { ...KEYS, DATABASE_URL: database.url, DATA_DIR: folder.path }
  return {
    url: database.url,
    folder: folder.path,
    settings,
    run: (args, given) =>
      runMadoguchi(args, { ...given, settings: { ...settings, ...given?.settings }, cwd: folder.path }),
    async [Symbol.asyncDispose]() {
      await database.drop()
      await folder[Symbol.asyncDispose]()
    },
  }
}

interface Given {
  readonly input?: string
  readonly settings: Record<string, string>
  readonly cwd?: string
}

/** Runs `script/madoguchi` with these settings only. */
export async function runMadoguchi(args: string[], { input = '', settings, cwd }: Given): Promise<Ended> {
  const child = spawn(MADOGUCHI, args, { cwd, env: { PATH: process.env.PATH, ...settings } })
  child.stdin.on('error', () => undefined).end(input)
  const [[status], stdout, stderr] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)])
  return { status, stdout, stderr }
}
