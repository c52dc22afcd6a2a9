import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { AppAccountKey, AppAccountKind, AppAccountTimes } from './app-account.ts'

export interface AppAccount extends AppAccountTimes {
  readonly id: string
  readonly kind: AppAccountKind
  /** 「アカウントID」: W0000001, WA000001. */
  readonly loginId: string
  readonly note: string
}

/** The accounts of an institution, ended ones too, in the order of their IDs. P-20 */
export async function findAppAccounts(db: Kysely<DB>, institution: string): Promise<readonly AppAccount[]> {
  const rows = await selectAccounts(db).where('institution_id', '=', institution).orderBy('login_id').execute()
  return rows as readonly AppAccount[]
}

/** One of them; another institution's is not found. */
export async function findAppAccount(
  db: Kysely<DB>,
  { institution, id }: AppAccountKey,
): Promise<AppAccount | undefined> {
  const row = await selectAccounts(db).where('institution_id', '=', institution).where('id', '=', id).executeTakeFirst()
  return row as AppAccount | undefined
}

const selectAccounts = (db: Kysely<DB>) =>
  db
    .selectFrom('app_accounts')
    .select(['id', 'kind', 'login_id as loginId', 'note', 'starts_on as startsOn', 'ends_on as endsOn'])
    .select(['release_asked_at as releaseAskedAt', 'released_at as releasedAt', 'stopped_at as stoppedAt'])
