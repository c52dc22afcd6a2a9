import { type AccountEnvironment, ENVIRONMENTS } from '#domain/accounts/account.ts'
import { hasRole } from '#domain/accounts/has-role.ts'
import { isSystemRole, ROLES, type Role } from '#domain/accounts/role.ts'
import { openInitialPassword } from '#domain/accounts/sealed-account.ts'
import { record } from '#domain/audit/record.ts'
import { dayOf } from '#platform/clock/clock.ts'
import type { Work } from '#platform/work.ts'
import type { Administrator } from './administrator.ts'
import { lookedAfterBy } from './find-looked-after.ts'

/** What the person who is going to use the account is given. 004 p.22 */
export interface Handout {
  readonly environment: string
  readonly code: string | null
  readonly institution: string
  readonly role: string
  readonly userId: string
  readonly userName: string
  readonly password: string
  /** The last day on which the initial password works; those of machines go on. */
  readonly passwordUntil: Temporal.PlainDate | undefined
}

/**
 * The initial password that this account itself has just made for another, and what goes with it; within half an hour,
 * until it was changed or another was made. Each opening is in the audit. Undefined for everybody else. E-05, 004 p.22
 */
export async function openNewPassword(work: Work, by: Administrator, id: string): Promise<Handout | undefined> {
  const row = await findRow(work, by, id)
  if (!row?.initial_password || !row.initial_password_until) return undefined
  record(work, 'open-initial-password', { subject: `account:${id}` })
  const role = row.role as Role
  return {
    environment: ENVIRONMENTS[by.environment as AccountEnvironment],
    code: row.code,
    institution: row.institution,
    role: ROLES[role].choice,
    userId: row.user_id,
    userName: row.userName,
    password: openInitialPassword(work.secrets, { ...by, id }, row.initial_password),
    passwordUntil: isSystemRole(role) ? undefined : dayOf(row.initial_password_until.subtract({ seconds: 1 })),
  }
}

const findRow = ({ db, now }: Work, by: Administrator, id: string) =>
  db
    .selectFrom('accounts as a')
    .innerJoin('institutions as i', 'i.id', 'a.institution_id')
    .select(['a.user_id', 'a.name as userName', 'a.role', 'a.initial_password', 'a.initial_password_until'])
    .select(['i.code', 'i.name as institution'])
    .where('a.institution_id', '=', by.institution)
    .where('a.environment', '=', by.environment)
    .where('a.id', '=', id)
    .where(hasRole(lookedAfterBy(by.role)))
    .where('a.shown_to', '=', by.id)
    .where('a.shown_until', '>', now)
    .where('a.deleted_at', 'is', null)
    .executeTakeFirst()
