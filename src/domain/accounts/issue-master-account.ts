import { sql } from 'kysely'
import { dayOf, startOf } from '#platform/clock/clock.ts'
import { newId } from '#platform/new-id.ts'
import type { Work } from '#platform/work.ts'
import type { AccountEnvironment, AccountKey } from './account.ts'
import { sealInitialPassword, sealSecretNumber } from './sealed-account.ts'

/** The initial password of a master account works until the end of the sixtieth day after its issue. P-15, 002 p.5 */
export const INITIAL_PASSWORD_DAYS = 60

export interface MasterAccount {
  readonly institution: string
  readonly environment: AccountEnvironment
  /** The application it comes of. */
  readonly application: string
  /** ユーザ名: the institution's. */
  readonly name: string
  readonly password: string
  /** argon2id, of that password. */
  readonly passwordHash: string
  /** argon2id, of the 秘密の番号 of the reset account. */
  readonly secretNumberHash: string
}

/**
 * The master account of one environment, 「H」 and seven digits, its リセット用 account with 「R」 behind, and the document
 * that tells of both. Returns its user ID. 002 p.5
 */
export async function issueMasterAccount(work: Work, issued: MasterAccount): Promise<string> {
  const { institution, environment, name } = issued
  const userId = await nextUserId(work)
  const master: AccountKey = { institution, environment, id: newId(work) }
  const reset: AccountKey = { institution, environment, id: newId(work) }
  const both = { institution_id: institution, environment, name, created_at: work.now }
  await work.db
    .insertInto('accounts')
    .values([
      {
        ...both,
        id: master.id,
        user_id: userId,
        role: 'master',
        password_hash: issued.passwordHash,
        initial_password: sealInitialPassword(work.secrets, master, issued.password),
        initial_password_until: startOf(dayOf(work.now).add({ days: INITIAL_PASSWORD_DAYS + 1 })),
      },
      {
        ...both,
        id: reset.id,
        user_id: `${userId}R`,
        role: 'master-reset',
        secret_number: sealSecretNumber(work.secrets, reset, issued.secretNumberHash),
      },
    ])
    .execute()
  await addDocument(work, master, issued.application)
  return userId
}

const addDocument = (work: Work, { institution, environment, id }: AccountKey, application: string) =>
  work.db
    .insertInto('account_documents')
    .values({
      institution_id: institution,
      id: newId(work),
      environment,
      account_id: id,
      application_id: application,
      request: 'start',
      issued_at: work.now,
    })
    .execute()

async function nextUserId({ db }: Work): Promise<string> {
  const { rows } = await sql<{ number: number }>`select nextval('master_account_numbers') as number`.execute(db)
  return `H${String(rows[0]?.number).padStart(7, '0')}`
}
