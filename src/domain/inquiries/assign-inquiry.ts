import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { findAnswerers } from './find-answerers.ts'

export interface InquiryAssignment {
  readonly inquiry: string
  readonly operator: string
  /** Who had it on the page that was read: an operator, or nobody. */
  readonly from: string | null
  readonly to: string | null
}

/**
 * 担当する, 引き継ぐ and 担当を外す: one statement, so that of two who take it at once exactly one has it. Refusals: `moved`
 * (somebody else took it, or it is over), `no-answerer` (whoever is to have it may not answer). B-09
 */
export async function assignInquiry(
  work: Work,
  { inquiry, operator, from, to }: InquiryAssignment,
): Promise<Outcome<undefined, 'moved' | 'no-answerer'>> {
  const name = to === null ? '（なし）' : (await findAnswerers(work.db)).find(({ id }) => id === to)?.name
  if (name === undefined) return refused('no-answerer')
  const row = await work.db
    .updateTable('inquiries')
    .set((set) => ({ assigned_to: to, entries: set('entries', '+', 1) }))
    .where('id', '=', inquiry)
    .where('status', '<>', 'closed')
    .where('assigned_to', 'is not distinct from', from)
    .where('assigned_to', 'is distinct from', to)
    .returning(['entries', 'institution_id'])
    .executeTakeFirst()
  if (!row) return refused('moved')
  await work.db
    .insertInto('inquiry_entries')
    .values({
      inquiry_id: inquiry,
      number: row.entries,
      kind: 'assigned',
      at: work.now,
      operator_id: operator,
      body: name,
    })
    .execute()
  record(work, 'assign-inquiry', {
    subject: `inquiry:${inquiry}`,
    institution: row.institution_id ?? undefined,
    detail: { to: to ?? 'nobody' },
  })
  return done()
}
