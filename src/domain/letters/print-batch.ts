import { record } from '#domain/audit/record.ts'
import type { BatchToSet } from '#notices/letters/set-letter-batch.ts'
import { dayOf } from '#platform/clock/clock.ts'
import type { OperatingBody } from '#platform/operating-body.ts'
import type { Work } from '#platform/work.ts'
import { addLetterSteps } from './add-letter-steps.ts'
import { openContent } from './sealed-content.ts'

/**
 * Opens a batch to be printed, and writes down that it was. Whoever sees what comes out sees first passwords: it is for
 * those who may print, after they proved again who they are. Nothing when there is no such batch. B-06
 */
export async function printBatch(work: Work, id: string): Promise<BatchToSet | undefined> {
  const { db, now, secrets } = work
  const batch = await db
    .updateTable('letter_batches')
    .set((row) => ({ printed_at: row.fn.coalesce('printed_at', row.val(now)) }))
    .where('id', '=', id)
    .returning(['number', 'made_at', 'sender'])
    .executeTakeFirst()
  if (!batch) return undefined
  const letters = await db
    .updateTable('letters')
    .set((row) => ({ printed_at: row.fn.coalesce('printed_at', row.val(now)) }))
    .where('batch_id', '=', id)
    .returning(['id', 'number', 'batch_place', 'queued_at', 'content'])
    .execute()
  const inOrder = letters.toSorted((one, other) => Number(one.batch_place) - Number(other.batch_place))
  await addLetterSteps(
    work,
    'printed',
    inOrder.map((letter) => letter.id),
  )
  record(work, 'print-letter-batch', { subject: `letter-batch:${id}`, detail: { letters: letters.length } })
  return {
    number: batch.number,
    day: dayOf(batch.made_at),
    sender: batch.sender as unknown as OperatingBody,
    letters: inOrder.map(({ id: letter, number, queued_at, content }) => ({
      number,
      day: dayOf(queued_at),
      content: openContent(secrets, letter, content),
    })),
  }
}
