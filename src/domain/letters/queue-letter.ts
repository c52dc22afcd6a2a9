import type { LetterContent } from '#notices/letters/letter-content.ts'
import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'
import { sealContent } from './sealed-content.ts'

export interface OutgoingLetter {
  /** The slug of the letter, such as `account-issued`: file in notices/letters, and word in lists and logs. */
  readonly kind: string
  /** Whose letter it is; none for those who have no row yet. */
  readonly institution?: string
  readonly content: LetterContent
  /** Promised to be in the post by this day. */
  readonly dueOn?: Temporal.PlainDate
}

/** Queues a letter as a row of the change it speaks of, to be printed and posted. Returns its id. */
export async function queueLetter(work: Work, { kind, institution, content, dueOn }: OutgoingLetter): Promise<string> {
  const id = newId(work)
  await work.db
    .insertInto('letters')
    .values({
      id,
      institution_id: institution ?? null,
      kind,
      addressee: content.addressee.name,
      title: content.title,
      content: sealContent(work.secrets, id, content),
      queued_at: work.now,
      due_on: dueOn ?? null,
    })
    .execute()
  return id
}
