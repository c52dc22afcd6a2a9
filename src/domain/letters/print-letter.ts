import { setLetter } from '#notices/letters/set-letter.ts'
import { dayOf } from '#platform/clock/clock.ts'
import type { WorkEnvironment } from '#platform/work.ts'
import { openContent } from './sealed-content.ts'

/** A queued letter as PDF, dated the day it was queued. Nothing when there is no such letter. */
export async function printLetter(
  { db, secrets, letterhead }: Pick<WorkEnvironment, 'db' | 'secrets' | 'letterhead'>,
  id: string,
): Promise<Buffer | undefined> {
  const letter = await db
    .selectFrom('letters')
    .select(['number', 'content', 'queued_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!letter) return undefined
  const { number, queued_at } = letter
  return setLetter(openContent(secrets, id, letter.content), {
    number,
    day: dayOf(queued_at),
    sender: letterhead.operatingBody,
  })
}
