import { record } from '#domain/audit/record.ts'
import { lockOperator } from '#domain/operators/lock-operator.ts'
import { newId } from '#platform/new-id.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type Call, type CheckedItem, IDENTITY_CHECK_LIVES, isEnough } from './identity-check.ts'

export interface IdentityChecked extends Call {
  /** As the caller gave it, in at most 100 characters. */
  readonly caller: string
  /** What was asked, and agreed. */
  readonly items: readonly CheckedItem[]
  readonly note: string
  /** The operator says that this is whom they say they are. */
  readonly recognised: boolean
}

/**
 * Records how a caller was recognised, or that they were not. Nobody is on two telephones: a check that was open for
 * another call of this operator ends. Refusal: `not-enough` items to be recognised by. B-05
 */
export async function recordIdentityCheck(
  work: Work,
  { institution, operator, caller, items, note, recognised }: IdentityChecked,
): Promise<Outcome<undefined, 'not-enough'>> {
  if (recognised && !isEnough(items)) return refused('not-enough')
  const { db, now } = work
  await lockOperator(work, operator)
  const id = newId(work)
  await db
    .updateTable('identity_checks')
    .set({ ended_at: now })
    .where('operator_id', '=', operator)
    .where('ended_at', 'is', null)
    .where('valid_until', '>', now)
    .execute()
  await db
    .insertInto('identity_checks')
    .values({
      institution_id: institution,
      id,
      operator_id: operator,
      checked_at: now,
      caller,
      items: [...items],
      note,
      valid_until: recognised ? now.add(IDENTITY_CHECK_LIVES) : null,
    })
    .execute()
  record(work, 'check-identity', {
    subject: `identity-check:${id}`,
    institution,
    outcome: recognised ? undefined : 'not-recognised',
    detail: { items: items.join(' ') },
  })
  return done()
}
