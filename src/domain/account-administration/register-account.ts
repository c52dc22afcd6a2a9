import { mayDo } from '#domain/accounts/delegation.ts'
import type { Role } from '#domain/accounts/role.ts'
import { record } from '#domain/audit/record.ts'
import type { InstitutionSlug } from '#domain/institutions/institution-kind.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { newId } from '#platform/new-id.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type AccountDays, findDayProblemsOfNew } from './account-days.ts'
import type { Administrator } from './administrator.ts'
import { initialPasswordColumns, type NewPassword } from './new-password.ts'
import { readUserId } from './user-id.ts'
import { readUserKana, readUserName } from './user-name.ts'

export interface NewAccount extends AccountDays {
  readonly role: Role
  readonly userId: string
  readonly name: string
  readonly kana: string
}

export interface Registration {
  readonly by: Administrator
  readonly account: NewAccount
  readonly password: NewPassword
}

/**
 * Registers an account in the institution and environment of whoever registers it. Returns its id. Of two that register
 * one user ID at once exactly one does; an ID that was ever used here is not free, whatever its capitals.
 * Refusals: `not-allowed`, by the table of delegation; `unfit`, as a rule for IDs, names or days does not hold;
 * `taken`. E-05, E-06, 004 p.18–27
 */
export async function registerAccount(
  work: Work,
  { by, account, password }: Registration,
): Promise<Outcome<{ readonly id: string }, 'not-allowed' | 'unfit' | 'taken'>> {
  const { institution, environment } = by
  if (!mayDo(by.role, 'register', account.role)) return refuse('not-allowed')
  if (!(await fits(work, institution, account))) return refuse('unfit')
  const key = { institution, environment, id: newId(work) }
  const row = await work.db
    .insertInto('accounts')
    .values({
      institution_id: institution,
      environment,
      id: key.id,
      user_id: account.userId,
      role: account.role,
      name: account.name,
      kana: account.kana,
      starts_on: account.startsOn,
      ends_on: account.endsOn,
      created_at: work.now,
      ...initialPasswordColumns(work, by, key, password),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return refuse('taken')
  record(work, 'register-account', { subject: `account:${key.id}`, institution, detail: particularsOf(account) })
  return done({ id: key.id })

  function refuse<Reason extends string>(because: Reason) {
    record(work, 'register-account', { institution, outcome: because, detail: particularsOf(account) })
    return refused(because)
  }
}

const particularsOf = ({ role, userId }: NewAccount) => ({ role, userId })

/** The form has asked the same before; what comes another way is asked here. */
async function fits(work: Work, institution: string, account: NewAccount): Promise<boolean> {
  const { kind } = await work.db
    .selectFrom('institutions')
    .select('kind')
    .where('id', '=', institution)
    .executeTakeFirstOrThrow()
  const userId = readUserId(account.userId, { role: account.role, kind: kind as InstitutionSlug })
  const name = readUserName(account.name)
  const kana = readUserKana(account.kana)
  return (
    userId.understood &&
    userId.value === account.userId &&
    name.understood &&
    name.value === account.name &&
    kana.understood &&
    kana.value === account.kana &&
    Object.keys(findDayProblemsOfNew(account, dayOf(work.now))).length === 0
  )
}
