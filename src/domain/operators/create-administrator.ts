import { record } from '#domain/audit/record.ts'
import { newId } from '#platform/new-id.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import type { OperatorRole } from './operator.ts'

export interface NewAdministrator {
  readonly name: string
  /** In small letters. */
  readonly email: string
  readonly passwordHash: string
}

const ROLES: OperatorRole[] = ['administrator']

/** The first operator, who invites the others. Refusal: `email-taken` by an operator, also a disabled one. B-01 */
export async function createAdministrator(
  work: Work,
  { name, email, passwordHash }: NewAdministrator,
): Promise<Outcome<{ id: string }, 'email-taken'>> {
  const created = await work.db
    .insertInto('operators')
    .values({ id: newId(work), name, email, password_hash: passwordHash, roles: ROLES, created_at: work.now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  record(work, 'create-administrator', {
    subject: created && `operator:${created.id}`,
    outcome: created ? 'done' : 'email-taken',
  })
  return created ? done(created) : refused('email-taken')
}
