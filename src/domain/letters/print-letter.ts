import { setLetter } from '#notices/letters/set-letter.ts'
import { dayOf } from '#platform/clock/clock.ts'
import type { WorkEnvironment } from '#platform/work.ts'
import { findLetter } from './find-letter.ts'

/** A queued letter as PDF, dated the day it was queued. Nothing when there is no such letter. */
export async function printLetter(
  env: Pick<WorkEnvironment, 'db' | 'secrets' | 'letterhead'>,
  id: string,
): Promise<Buffer | undefined> {
  const letter = await findLetter(env, id)
  if (!letter) return undefined
  const { content, number, queuedAt } = letter
  return setLetter(content, { number, day: dayOf(queuedAt), sender: env.letterhead.operatingBody })
}
