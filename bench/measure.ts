import { type ChildProcess, execFile } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import { NODE } from './sign-in/servers.ts'

/** What a load generator counted. */
export interface Measured {
  readonly count: number
  readonly perSecond: number
  /** Milliseconds. */
  readonly p50: number
  readonly p99: number
}

/** Runs a load generator in a process of its own, and reads what it prints. */
export async function measure(script: string, ...args: readonly (string | number)[]): Promise<Measured> {
  const { stdout } = await promisify(execFile)(process.execPath, [...NODE, script, ...args.map(String)])
  return JSON.parse(stdout)
}

export async function untilReady(child: ChildProcess, address: string): Promise<void> {
  const answers = () =>
    fetch(address).then(
      (answer) => answer.ok,
      () => false,
    )
  while (!(await answers())) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('the server did not start')
    await new Promise((next) => setTimeout(next, 50))
  }
}

export async function stop(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

export const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN
