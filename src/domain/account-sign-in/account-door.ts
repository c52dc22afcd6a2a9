import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import type { AccountEnvironment } from '#domain/accounts/account.ts'
import { siteOf } from '#domain/accounts/account-site.ts'
import { accountKey } from '#domain/sign-in/account-key.ts'
import { foldUserId } from '#domain/sign-in/fold-user-id.ts'
import type { PasswordHasher } from '#platform/password-hash/password-hasher.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import type { Work } from '#platform/work.ts'

/** What signing in stands on: several units of work, because no transaction waits while a password is hashed. */
export interface AccountDoor {
  readonly env: { readonly db: Kysely<DB>; readonly secrets: Secrets; readonly passwords: PasswordHasher }
  readonly now: Temporal.Instant
  transact<Result>(operation: (work: Work) => Promise<Result>): Promise<Result>
}

/** An account as it is named at the door: the certificate tells the institution, the address the environment. E-01 */
export interface AccountName {
  readonly institution: string
  readonly environment: AccountEnvironment
  /** As typed. */
  readonly userId: string
}

/** However it was typed: full width, blanks, hyphens and capital letters make no other ID of it. */
export const foldAccountId = (typed: string): string => foldUserId(typed).replaceAll('-', '')

/** 「H」, seven digits and 「R」: what is typed tells, whether there is such an account or not. 002 p.5 */
export const isResetId = (userId: string): boolean => /^h[0-9]{7}r$/.test(foldAccountId(userId))

/**
 * Stands for an account in the counters of attempts, whether or not there is one of this name. リセット用 accounts of an
 * institution are counted as one, whatever the ID and the environment: they begin with one 秘密の番号.
 */
export function accountDoorKey(secrets: Secrets, { institution, environment, userId }: AccountName): Buffer {
  if (isResetId(userId)) return accountKey(secrets, siteOf('production'), `${institution}\0reset`)
  return accountKey(secrets, siteOf(environment), `${institution}\0${foldAccountId(userId)}`)
}

/** Stands for the accounts of an institution, those of both environments: which of them are locked is asked by it. */
export const accountPlaceKey = (secrets: Secrets, institution: string): Buffer =>
  secrets.mac('sign-in-place', institution)
