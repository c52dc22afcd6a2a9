import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Asking } from './ask.ts'

const ASK = fileURLToPath(new URL('ask.ts', import.meta.url))

/** Asks these questions in turn by POST, so many at a time, for so long, in a process of its own. Returns answers a second. */
export async function askFromElsewhere(
  milliseconds: number,
  url: string,
  questions: readonly Buffer[],
  atOnce: number,
): Promise<number> {
  const asking: Asking = { milliseconds, url, questions: questions.map((one) => one.toString('base64')), atOnce }
  const child = fork(ASK, [])
  child.send(asking)
  const ended = once(child, 'exit')
  const answered: Promise<readonly unknown[]> = once(child, 'message')
  const [answers] = await Promise.race([answered, ended.then(() => [Number.NaN])])
  await ended
  return Number(answers)
}
