import { record } from '#domain/audit/record.ts'
import { newId } from '#platform/new-id.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { Operator } from './operator.ts'
import { sendInvitation } from './send-invitation.ts'

/** A new operator, who sets their password by the link in the mail. Refusal: `email-taken`, also by a disabled one. */
export async function addOperator(
  work: Work,
  { name, email, roles }: Omit<Operator, 'id'>,
): Promise<Outcome<{ readonly id: string }, 'email-taken'>> {
  const added = await work.db
    .insertInto('operators')
    .values({ id: newId(work), name, email, roles: [...roles], created_at: work.now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return refused('email-taken')
  record(work, 'add-operator', { subject: `operator:${added.id}`, detail: { roles: roles.join(' ') } })
  await sendInvitation(work, added.id)
  return done(added)
}
