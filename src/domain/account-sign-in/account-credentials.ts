import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { AccountKey } from '#domain/accounts/account.ts'
import { openSecretNumber } from '#domain/accounts/sealed-account.ts'
import { prepared } from '#platform/database/prepared.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import type { Work } from '#platform/work.ts'
import { type AccountName, foldAccountId } from './account-door.ts'
import { type AccountStanding, type StandingColumns, standingOf } from './account-standing.ts'
import { STANDING_COLUMNS } from './standing-columns.ts'

export interface AccountCredentials extends AccountKey {
  readonly userId: string
  /** argon2id of the password; of a リセット用 account that of the 秘密の番号. */
  readonly passwordHash: string
}

/** The account of this name, whatever its state. For the door only: it holds the password's hash. */
export async function findCredentials(
  env: { readonly db: Kysely<DB>; readonly secrets: Secrets },
  { institution, environment, userId }: AccountName,
): Promise<AccountCredentials | undefined> {
  const row = await selectCredentials(env.db)
    .innerJoin('institutions as i', 'i.id', 'a.institution_id')
    .modifyFront(prepared('find-account-credentials'))
    .where('a.institution_id', '=', institution)
    .where('a.environment', '=', environment)
    .where((on) => on(on.fn<string>('lower', ['a.user_id']), '=', foldAccountId(userId)))
    .where('i.closed_at', 'is', null)
    .executeTakeFirst()
  return row && credentialsOf(env.secrets, { institution, environment, id: row.id }, row)
}

export interface LockedAccount extends AccountCredentials {
  readonly standing: AccountStanding
}

/** The account as it is, and stays until this unit of work ends: sign-ins of one account go one after the other. */
export async function lockAccount(work: Work, { institution, environment, id }: AccountKey): Promise<LockedAccount> {
  const row = await selectCredentials(work.db)
    .select(STANDING_COLUMNS)
    .where('a.institution_id', '=', institution)
    .where('a.environment', '=', environment)
    .where('a.id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const credentials = credentialsOf(work.secrets, { institution, environment, id }, row)
  return { ...credentials, standing: standingOf(row as StandingColumns, work.now) }
}

const selectCredentials = (db: Kysely<DB>) =>
  db.selectFrom('accounts as a').select(['a.id', 'a.user_id as userId', 'a.password_hash', 'a.secret_number'])

interface Row {
  readonly userId: string
  readonly password_hash: string | null
  readonly secret_number: Buffer | null
}

function credentialsOf(secrets: Secrets, key: AccountKey, row: Row): AccountCredentials {
  const number = row.secret_number && openSecretNumber(secrets, key, row.secret_number)
  const passwordHash = row.password_hash ?? number
  if (!passwordHash) throw new Error(`account ${key.id} has neither password nor number`)
  return { ...key, userId: row.userId, passwordHash }
}
