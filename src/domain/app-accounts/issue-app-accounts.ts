import { sql } from 'kysely'
import { lastDayBefore } from '#domain/usages/last-day.ts'
import { lockUsage } from '#domain/usages/lock-usage.ts'
import { dayOf, startOf } from '#platform/clock/clock.ts'
import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'
import type { AppAccountKind } from './app-account.ts'
import { sealInitialPassword } from './sealed-initial-password.ts'

/** An initial password can be read so long in its PDF; signing in with it has no such end. P-21, our choice */
export const INITIAL_PASSWORD_DAYS = 60

export interface NewPassword {
  readonly password: string
  /** argon2id, of that password. */
  readonly passwordHash: string
}

export interface AppAccountIssue {
  readonly institution: string
  /** The application they come of. */
  readonly application: string
  readonly kind: AppAccountKind
  /** One for each account. */
  readonly passwords: readonly NewPassword[]
}

/**
 * Issues accounts with the next numbers of the institution, usable from today, and until the end of the
 * usage if that is known. Returns their login IDs. P-19, P-20
 */
export async function issueAppAccounts(
  work: Work,
  { institution, application, kind, passwords }: AppAccountIssue,
): Promise<readonly string[]> {
  const endedAt = (await lockUsage(work, { institution, programme: 'app' }))?.endedAt
  const loginIds = await takeNumbers(work, institution, kind, passwords.length)
  const rows = passwords.map(({ password, passwordHash }, index) => {
    const key = { institution, id: newId(work) }
    return {
      institution_id: institution,
      id: key.id,
      kind,
      login_id: loginIds[index] ?? '',
      application_id: application,
      password_hash: passwordHash,
      initial_password: sealInitialPassword(work.secrets, key, password),
      initial_password_until: startOf(dayOf(work.now).add({ days: INITIAL_PASSWORD_DAYS + 1 })),
      created_at: work.now,
      starts_on: dayOf(work.now),
      ends_on: endedAt ? lastDayBefore(endedAt) : null,
    }
  })
  if (rows.length > 0) await work.db.insertInto('app_accounts').values(rows).execute()
  return loginIds
}

const NUMBERED = {
  terminal: { column: 'terminals', write: (number: number) => `W${String(number).padStart(7, '0')}` },
  linkage: { column: 'linkages', write: (number: number) => `WA${String(number).padStart(6, '0')}` },
} as const

/** Takes the next numbers in one statement: none is given twice. */
async function takeNumbers({ db }: Work, institution: string, kind: AppAccountKind, count: number): Promise<string[]> {
  const { column, write } = NUMBERED[kind]
  const number = sql.id(column)
  const { rows } = await sql<{ last: number }>`
    insert into app_account_counts as counts (institution_id, ${number}) values (${institution}, ${count})
    on conflict (institution_id) do update set ${number} = counts.${number} + ${count}
    returning ${number} as last`.execute(db)
  const first = (rows[0]?.last ?? 0) - count + 1
  return Array.from({ length: count }, (_, index) => write(first + index))
}
