import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import type { ServerUser } from './server-user.ts'

export interface ToolOptions {
  readonly user: ServerUser
  /** An open folder that the tool sees as descriptor 4. */
  readonly folder?: number
  readonly input?: string
}

/** Nothing of our own environment (secrets among it) reaches PostgreSQL. Messages are in English and UTF-8. */
export const ENVIRONMENT = { LC_ALL: 'C.UTF-8', PATH: '/usr/bin:/bin' }

/** Runs one of PostgreSQL's programs to its end. @returns what it printed @throws with what it complained of */
export async function runTool(file: string, args: readonly string[], { user, folder, input = '' }: ToolOptions) {
  const child = spawn(file, args, {
    ...user,
    cwd: '/',
    env: ENVIRONMENT,
    stdio: ['pipe', 'pipe', 'pipe', 'ignore', folder ?? 'ignore'],
  })
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  child.stdin?.on('error', () => undefined).end(input)
  const { stdout, stderr } = child as ChildProcessWithoutNullStreams
  const [status, printed, complaints] = await Promise.all([ended, text(stdout), text(stderr)])
  if (status !== 0) throw new Error(`${file} ended with ${status}: ${complaints.trim()}`)
  return printed
}
