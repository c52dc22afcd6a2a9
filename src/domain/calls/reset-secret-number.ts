import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { endAccountSessions } from '#domain/account-sign-in/end-account-sessions.ts'
import { liftAccountLocks } from '#domain/account-sign-in/lift-account-locks.ts'
import { type AccountEnvironment, ENVIRONMENTS } from '#domain/accounts/account.ts'
import { sealSecretNumber } from '#domain/accounts/sealed-account.ts'
import { record } from '#domain/audit/record.ts'
import { queueLetter } from '#domain/letters/queue-letter.ts'
import { dayOf } from '#platform/clock/clock.ts'
import { done, type Outcome, refused } from '#platform/outcome.ts'
import type { PasswordHasher } from '#platform/password-hash/password-hasher.ts'
import { type Random, randomCharacters } from '#platform/random.ts'
import type { Work } from '#platform/work.ts'
import { findOpenCheck } from './find-identity-checks.ts'
import type { Call } from './identity-check.ts'
import { secretNumberLetter } from './secret-number-letter.ts'
import { tellInstitution } from './tell-institution.ts'

/** A new 秘密の番号 with its argon2id hash. */
export interface NewSecretNumber {
  readonly number: string
  readonly hash: string
}

/** Four digits by chance, hashed before the unit of work begins: no transaction waits for a hash. @throws TooBusy */
export async function newSecretNumber(random: Random, passwords: PasswordHasher): Promise<NewSecretNumber> {
  const number = randomCharacters(random, '0123456789', 4)
  return { number, hash: await passwords.hash(number, 'people') }
}

export interface SecretNumberReset extends Call {
  readonly account: string
  /** Stands for the 秘密の番号 that was in force when the question was asked. */
  readonly seen: string
  readonly secret: NewSecretNumber
}

/**
 * The リセット用 account gets a new 秘密の番号, in force at once, which only a registered letter to the institution tells:
 * neither the caller nor the operator learns it. Sessions end, and locks that the old number brought are lifted.
 * Refusals: `not-identified` caller; `unknown-account`; `no-address` to write to; `done-meanwhile`, so that of several
 * letters none tells a number that another one replaced. B-05, docs/decisions/0017
 */
export async function resetSecretNumber(
  work: Work,
  { institution, operator, account, seen, secret }: SecretNumberReset,
): Promise<Outcome<undefined, 'not-identified' | 'unknown-account' | 'no-address' | 'done-meanwhile'>> {
  const check = await findOpenCheck(work, { institution, operator })
  if (!check) return refused('not-identified')
  const found = await findResetAccount(work, institution, account)
  if (!found) return refused('unknown-account')
  if (standsFor(found.secret_number) !== seen) return refused('done-meanwhile')
  const address = found.address ?? found.listed_address
  if (!address) return refused('no-address')
  const environment = found.environment as AccountEnvironment
  const key = { institution, environment, id: account }
  await work.db
    .updateTable('accounts')
    .set({ secret_number: sealSecretNumber(work.secrets, key, secret.hash) })
    .where('institution_id', '=', institution)
    .where('environment', '=', environment)
    .where('id', '=', account)
    .execute()
  await endAccountSessions(work, key)
  await liftAccountLocks(work, { institution, environment, userId: found.user_id })
  const content = secretNumberLetter({
    addressee: { postalCode: found.postal_code, address, name: found.name },
    code: found.code ?? '',
    environment: ENVIRONMENTS[environment],
    userId: found.user_id,
    number: secret.number,
    askedOn: dayOf(work.now),
  })
  await queueLetter(work, { kind: 'secret-number', institution, content })
  const next = '新しい番号は、簡易書留でお送りします。前の番号は、すでに使えません。'
  await tellInstitution(work, institution, { what: '秘密の番号の再設定', account: found.user_id, next })
  record(work, 'reset-secret-number', {
    subject: `account:${account}`,
    institution,
    detail: { identity_check: check.id, user_id: found.user_id },
  })
  return done()
}

/** What stands for the 秘密の番号 in force, and tells nothing of it: another one has another. */
export async function findSecretNumberSeen(db: Kysely<DB>, { institution, account }: AccountOfCall): Promise<string> {
  const row = await selectResetAccount(db, institution, account).select('a.secret_number').executeTakeFirst()
  return standsFor(row?.secret_number ?? null)
}

type AccountOfCall = Pick<SecretNumberReset, 'institution' | 'account'>

/** Sealed with a nonce of its own, no two seals are the same. */
const standsFor = (sealed: Buffer | null) =>
  createHash('sha256')
    .update(sealed ?? '')
    .digest('base64url')

const findResetAccount = ({ db }: Work, institution: string, account: string) =>
  selectResetAccount(db, institution, account)
    .innerJoin('institutions as i', 'i.id', 'a.institution_id')
    .select(['a.environment', 'a.user_id', 'a.secret_number', 'i.code', 'i.name'])
    .select(['i.postal_code', 'i.address', 'i.listed_address'])
    .forUpdate('a')
    .executeTakeFirst()

const selectResetAccount = (db: Kysely<DB>, institution: string, account: string) =>
  db
    .selectFrom('accounts as a')
    .where('a.institution_id', '=', institution)
    .where('a.id', '=', account)
    .where('a.role', '=', 'master-reset')
    .where('a.disabled_at', 'is', null)
