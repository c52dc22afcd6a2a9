import { record } from '#domain/audit/record.ts'
import { dayOf } from '#platform/clock/clock.ts'
import type { Work } from '#platform/work.ts'
import type { AppAccountKey, AppAccountKind } from './app-account.ts'
import { openInitialPassword } from './sealed-initial-password.ts'

/** What 「ユーザ設定情報」 says of an account. 000 p.17 */
export interface AppAccountSettings {
  readonly kind: AppAccountKind
  /** 機関コード; of 施術所等 the 登録記号番号. */
  readonly code: string
  readonly institution: string
  readonly loginId: string
  /** Or why there is none to be read. */
  readonly password: { readonly value: string } | { readonly gone: 'changed' | 'expired' | 'released' }
  /** The last day on which the document shows the initial password. */
  readonly shownUntil: Temporal.PlainDate
}

/**
 * The settings of an account as they are now, for the signed-in user of its institution and nobody else. Each opening
 * is in the audit. Undefined when this institution has no such account. P-21
 */
export async function openAppAccountDocument(work: Work, key: AppAccountKey): Promise<AppAccountSettings | undefined> {
  const row = await findRow(work, key)
  if (!row) return undefined
  record(work, 'open-app-account-document', { subject: `app-account:${key.id}`, institution: key.institution })
  return {
    kind: row.kind as AppAccountKind,
    code: row.code ?? row.registration_number ?? '',
    institution: row.name,
    loginId: row.login_id,
    password: readPassword(work, key, row),
    shownUntil: dayOf(row.initial_password_until.subtract({ seconds: 1 })),
  }
}

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>

const findRow = ({ db }: Work, { institution, id }: AppAccountKey) =>
  db
    .selectFrom('app_accounts as a')
    .innerJoin('institutions as i', 'i.id', 'a.institution_id')
    .select(['a.kind', 'a.login_id', 'a.initial_password', 'a.initial_password_until', 'a.password_changed_at'])
    .select(['a.released_at', 'i.code', 'i.registration_number', 'i.name'])
    .where('a.institution_id', '=', institution)
    .where('a.id', '=', id)
    .executeTakeFirst()

function readPassword({ now, secrets }: Work, key: AppAccountKey, row: Row): AppAccountSettings['password'] {
  if (row.released_at) return { gone: 'released' }
  if (row.password_changed_at) return { gone: 'changed' }
  const hasExpired = Temporal.Instant.compare(row.initial_password_until, now) <= 0
  if (!row.initial_password || hasExpired) return { gone: 'expired' }
  return { value: openInitialPassword(secrets, key, row.initial_password) }
}
