import { sealContext } from '#platform/secrets/sealed-columns.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import type { AppAccountKey } from './app-account.ts'

const context = ({ institution, id }: AppAccountKey) => sealContext('app_accounts.initial_password', institution, id)

export const sealInitialPassword = (secrets: Secrets, key: AppAccountKey, password: string): Buffer =>
  secrets.seal(password, context(key))

export const openInitialPassword = (secrets: Secrets, key: AppAccountKey, sealed: Buffer): string =>
  secrets.open(sealed, context(key))
