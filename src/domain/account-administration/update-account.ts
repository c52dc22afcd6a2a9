import { endAccountSessions } from '#domain/account-sign-in/end-account-sessions.ts'
import { mayDo } from '#domain/accounts/delegation.ts'
import type { Action } from '#domain/audit/actions.ts'
import { record } from '#domain/audit/record.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type AccountDays, findDayProblems } from './account-days.ts'
import type { Administrator } from './administrator.ts'
import { findLookedAfter, type LookedAfter } from './find-looked-after.ts'
import { readUserKana, readUserName } from './user-name.ts'

export interface AccountValues extends AccountDays {
  readonly name: string
  readonly kana: string
  /** 「無効」 */
  readonly disabled: boolean
}

export interface AccountUpdate {
  readonly by: Administrator
  readonly account: string
  /** The version that was on the screen. */
  readonly version: number
  readonly values: AccountValues
}

/**
 * Updates an account, 「有効／無効」 included, if nobody else did meanwhile: one statement, so of two at once exactly one
 * does. A disabled account loses its sessions at once. User ID and role never change.
 * Refusals: `unknown`, as by the table of delegation it is not theirs to update or it is deleted; `changed` meanwhile;
 * `unfit`, as a rule does not hold. E-08, 004 p.30–33
 */
export async function updateAccount(
  work: Work,
  { by, account: id, version, values }: AccountUpdate,
): Promise<Outcome<undefined, 'unknown' | 'changed' | 'unfit'>> {
  const before = await findLookedAfter(work.db, by, id)
  if (!before || !mayDo(by.role, 'update', before.role)) return refused('unknown')
  const isTurned = values.disabled !== (before.disabledAt !== null)
  if (isTurned && !mayDo(by.role, 'disable', before.role)) return refused('unknown')
  if (!fit(values, dayOf(work.now))) return refused('unfit')
  if (!(await write(work, before, version, values))) return refused('changed')
  if (values.disabled) await endAccountSessions(work, before)
  const actions: readonly Action[] = ['update-account', values.disabled ? 'disable-account' : 'enable-account']
  for (const action of isTurned ? actions : actions.slice(0, 1)) record(work, action, { subject: `account:${id}` })
  return done()
}

async function write(work: Work, before: LookedAfter, version: number, values: AccountValues): Promise<boolean> {
  const { numUpdatedRows } = await work.db
    .updateTable('accounts')
    .set({
      name: values.name,
      kana: values.kana,
      starts_on: values.startsOn,
      ends_on: values.endsOn,
      disabled_at: values.disabled ? (before.disabledAt ?? work.now) : null,
      changed_at: work.now,
      version: version + 1,
    })
    .where('institution_id', '=', before.institution)
    .where('environment', '=', before.environment)
    .where('id', '=', before.id)
    .where('role', '=', before.role)
    .where('version', '=', version)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The form has asked the same before; what comes another way is asked here. */
function fit({ name, kana, ...days }: AccountValues, today: Temporal.PlainDate): boolean {
  const [readName, readKana] = [readUserName(name), readUserKana(kana)]
  const named = readName.understood && readName.value === name && readKana.understood && readKana.value === kana
  return named && Object.keys(findDayProblems(days, today)).length === 0
}
