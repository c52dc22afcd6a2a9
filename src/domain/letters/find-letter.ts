import type { LetterContent } from '#notices/letters/letter-content.ts'
import type { WorkEnvironment } from '#platform/work.ts'
import { openContent } from './sealed-content.ts'

type Opener = Pick<WorkEnvironment, 'db' | 'secrets'>

export interface FoundLetter {
  readonly number: number
  readonly queuedAt: Temporal.Instant
  readonly content: LetterContent
}

/** A queued letter with what it says. */
export async function findLetter({ db, secrets }: Opener, id: string): Promise<FoundLetter | undefined> {
  const letter = await db
    .selectFrom('letters')
    .select(['number', 'content', 'queued_at'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!letter) return undefined
  const { number, content, queued_at: queuedAt } = letter
  return { number, queuedAt, content: openContent(secrets, id, content) }
}
