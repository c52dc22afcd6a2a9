import { sql } from 'kysely'
import { record } from '#domain/audit/record.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { addStep } from '../add-step.ts'
import type { ApplicationKey } from '../application.ts'

export interface Assignment extends ApplicationKey {
  /** Who had it on the page that was read: an operator, or nobody. */
  readonly from: string | null
  readonly to: string | null
}

/**
 * 担当する, 引き継ぐ and 担当を外す: one statement, so that of two who take it at once exactly one has it. Who takes what
 * was only received begins its review. Refusals: `moved` (somebody else took it, or it was decided), `no-reviewer`
 * (whoever is to have it may not decide). B-02
 */
export async function assignApplication(
  work: Work,
  { institution, id, from, to }: Assignment,
): Promise<Outcome<undefined, 'moved' | 'no-reviewer'>> {
  const name = to === null ? '（なし）' : await nameOfReviewer(work, to)
  if (!name) return refused('no-reviewer')
  const row = await work.db
    .updateTable('applications as a')
    .set({
      assigned_to: to,
      changed_at: work.now,
      ...(to === null ? {} : { status: sql<string>`case a.status when 'received' then 'in-review' else a.status end` }),
    })
    .from('applications as before')
    .whereRef('before.institution_id', '=', 'a.institution_id')
    .whereRef('before.id', '=', 'a.id')
    .where('a.institution_id', '=', institution)
    .where('a.id', '=', id)
    .where('a.decided_at', 'is', null)
    .where('a.assigned_to', 'is not distinct from', from)
    .where('a.assigned_to', 'is distinct from', to)
    .returning(['before.status as before', 'a.status'])
    .executeTakeFirst()
  if (!row) return refused('moved')
  if (row.before !== row.status) await addStep(work, { institution, id }, 'in-review')
  await addStep(work, { institution, id }, 'assigned', name)
  record(work, 'assign-application', { subject: `application:${id}`, institution, detail: { to: to ?? 'nobody' } })
  return done()
}

async function nameOfReviewer({ db }: Work, operator: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('operators')
    .select('name')
    .where('id', '=', operator)
    .where('disabled_at', 'is', null)
    .where(sql<boolean>`'reviewer' = any(roles)`)
    .executeTakeFirst()
  return row?.name
}
