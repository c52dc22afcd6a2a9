import { record } from '#domain/audit/record.ts'
import type { Addressee } from '#notices/letters/letter-content.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { addLetterSteps } from './add-letter-steps.ts'
import { queueLetter } from './queue-letter.ts'
import { openContent } from './sealed-content.ts'

type NotReturned = 'not-returned'

/**
 * A returned letter is sent again, under a number of its own, to the address given now. Returns the new letter's id.
 * Refusals: `not-returned`, also when somebody settled its return already. B-06
 */
export async function sendLetterAgain(
  work: Work,
  letter: string,
  addressee: Addressee,
): Promise<Outcome<string, NotReturned>> {
  const row = await settle(work, letter)
  if (!row) return refused('not-returned')
  const institution = row.institution_id ?? undefined
  const content = { ...openContent(work.secrets, letter, row.content), addressee }
  const id = await queueLetter(work, { kind: row.kind, content, ...(institution && { institution }) })
  await work.db.updateTable('letters').set({ sends_again: letter }).where('id', '=', id).execute()
  await addLetterSteps(work, 'sent-again', [letter])
  record(work, 'send-letter-again', { subject: `letter:${letter}`, institution, detail: { letter: id } })
  return done(id)
}

/** Nothing more is sent for a returned letter. Refusals: `not-returned` */
export async function closeReturn(
  work: Work,
  letter: string,
  remark: string,
): Promise<Outcome<undefined, NotReturned>> {
  const row = await settle(work, letter)
  if (!row) return refused('not-returned')
  await addLetterSteps(work, 'closed', [letter], remark)
  record(work, 'close-letter-return', { subject: `letter:${letter}`, institution: row.institution_id ?? undefined })
  return done()
}

const settle = ({ db, now }: Work, letter: string) =>
  db
    .updateTable('letters')
    .set({ settled_at: now })
    .where('id', '=', letter)
    .where('returned_at', 'is not', null)
    .where('settled_at', 'is', null)
    .returning(['institution_id', 'kind', 'content'])
    .executeTakeFirst()
