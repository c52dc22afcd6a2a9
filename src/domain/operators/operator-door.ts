import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { accountKey } from '#domain/sign-in/account-key.ts'
import type { PasswordHasher } from '#platform/password-hash/password-hasher.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import type { Work } from '#platform/work.ts'

/** What signing in stands on: several units of work, because no transaction waits while a password is hashed. */
export interface OperatorDoor {
  readonly env: { readonly db: Kysely<DB>; readonly secrets: Secrets; readonly passwords: PasswordHasher }
  readonly now: Temporal.Instant
  transact<Result>(operation: (work: Work) => Promise<Result>): Promise<Result>
}

/** Stands for an operator's address in the counters of attempts. */
export const operatorKey = (secrets: Secrets, email: string): Buffer => accountKey(secrets, 'backoffice', email)
