import { sealContext } from '#platform/secrets/sealed-columns.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import type { AccountKey } from './account.ts'

type Column = 'accounts.initial_password' | 'accounts.secret_number'

const context = (column: Column, { institution, environment, id }: AccountKey) =>
  sealContext(column, institution, environment, id)

export const sealInitialPassword = (secrets: Secrets, key: AccountKey, password: string): Buffer =>
  secrets.seal(password, context('accounts.initial_password', key))

export const openInitialPassword = (secrets: Secrets, key: AccountKey, sealed: Buffer): string =>
  secrets.open(sealed, context('accounts.initial_password', key))

/** The argon2id hash of a 秘密の番号: with 10,000 of them, a hash that can be read is as good as the number. */
export const sealSecretNumber = (secrets: Secrets, key: AccountKey, hash: string): Buffer =>
  secrets.seal(hash, context('accounts.secret_number', key))

export const openSecretNumber = (secrets: Secrets, key: AccountKey, sealed: Buffer): string =>
  secrets.open(sealed, context('accounts.secret_number', key))
