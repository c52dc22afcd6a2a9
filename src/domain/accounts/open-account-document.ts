import { record } from '#domain/audit/record.ts'
import { dayOf } from '#platform/clock/clock.ts'
import type { Work } from '#platform/work.ts'
import { type AccountEnvironment, ENVIRONMENTS } from './account.ts'
import { openInitialPassword } from './sealed-account.ts'

/** What 「オンライン資格確認等システムユーザ設定情報」 says. 002 p.5 */
export interface AccountSettings {
  readonly environment: string
  readonly code: string | null
  readonly institution: string
  readonly postalCode: string | null
  readonly address: string | null
  readonly userId: string
  readonly userName: string
  /** Or why there is none to be read. */
  readonly password: { readonly value: string } | { readonly gone: 'changed' | 'expired' }
  /** The last day on which the initial password works. */
  readonly passwordUntil: Temporal.PlainDate
  readonly resetUserId: string
}

/**
 * The settings of a master account as they are now, for the signed-in user of its institution and nobody else. A password
 * that 「パスワード初期化」 made is for whoever made it, and not in it. Each opening is in the audit. Undefined when this
 * institution has no such document. P-15, E-09
 */
export async function openAccountDocument(
  work: Work,
  institution: string,
  id: string,
): Promise<AccountSettings | undefined> {
  const row = await work.db
    .selectFrom('account_documents as d')
    .innerJoin('accounts as a', (join) =>
      join
        .onRef('a.institution_id', '=', 'd.institution_id')
        .onRef('a.environment', '=', 'd.environment')
        .onRef('a.id', '=', 'd.account_id'),
    )
    .innerJoin('institutions as i', 'i.id', 'd.institution_id')
    .select(['a.id', 'a.environment', 'a.user_id', 'a.name as userName', 'a.initial_password', 'a.password_changed_at'])
    .select(['a.initial_password_until', 'a.shown_to', 'i.code', 'i.name as institution'])
    .select(['i.postal_code', 'i.address'])
    .where('d.institution_id', '=', institution)
    .where('d.id', '=', id)
    .executeTakeFirst()
  if (!row?.initial_password_until) return undefined
  record(work, 'open-account-document', { subject: `account-document:${id}`, institution })
  const environment = row.environment as AccountEnvironment
  const until = row.initial_password_until
  return {
    environment: ENVIRONMENTS[environment],
    code: row.code,
    institution: row.institution,
    postalCode: row.postal_code,
    address: row.address,
    userId: row.user_id,
    userName: row.userName,
    password: readPassword(),
    passwordUntil: dayOf(until.subtract({ seconds: 1 })),
    resetUserId: `${row.user_id}R`,
  }

  function readPassword(): AccountSettings['password'] {
    if (row?.password_changed_at || row?.shown_to) return { gone: 'changed' }
    if (!row?.initial_password || Temporal.Instant.compare(until, work.now) <= 0) return { gone: 'expired' }
    return { value: openInitialPassword(work.secrets, { institution, environment, id: row.id }, row.initial_password) }
  }
}
