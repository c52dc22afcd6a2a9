import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { addLetterSteps } from './add-letter-steps.ts'

/** Why the post office brought a letter back, as it stamps it. */
export const RETURN_REASONS = {
  'unknown-address': 'あて所に尋ねあたりません',
  moved: '転居先不明',
  'not-collected': '保管期間の経過',
  refused: '受取りの辞退',
  other: 'そのほか',
} as const satisfies Record<string, string>

export type ReturnReason = keyof typeof RETURN_REASONS

/** A posted letter came back. Refusals: `not-posted`, also when its return is known already. B-06 */
export async function returnLetter(
  work: Work,
  { letter, reason, remark }: { letter: string; reason: ReturnReason; remark?: string | undefined },
): Promise<Outcome<undefined, 'not-posted'>> {
  const row = await work.db
    .updateTable('letters')
    .set({ returned_at: work.now, return_reason: reason })
    .where('id', '=', letter)
    .where('posted_at', 'is not', null)
    .where('returned_at', 'is', null)
    .returning('institution_id')
    .executeTakeFirst()
  if (!row) return refused('not-posted')
  const text = [RETURN_REASONS[reason], remark].filter(Boolean).join('：')
  await addLetterSteps(work, 'returned', [letter], text)
  record(work, 'return-letter', {
    subject: `letter:${letter}`,
    institution: row.institution_id ?? undefined,
    detail: { reason },
  })
  return done()
}
