import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { foldRegistrationNumber } from '#domain/portal-users/registration-rules/registration-number.ts'
import { accountKey } from '#domain/sign-in/account-key.ts'
import { foldUserId } from '#domain/sign-in/fold-user-id.ts'
import type { PasswordHasher } from '#platform/password-hash/password-hasher.ts'
import type { Secrets } from '#platform/secrets/secrets.ts'
import type { Work } from '#platform/work.ts'

/** What signing in stands on: several units of work, because no transaction waits while a password is hashed. */
export interface LinkageDoor {
  readonly env: { readonly db: Kysely<DB>; readonly secrets: Secrets; readonly passwords: PasswordHasher }
  readonly now: Temporal.Instant
  transact<Result>(operation: (work: Work) => Promise<Result>): Promise<Result>
}

/** 「機関コード」, for 施術所等 their 登録記号番号, and 「ログインID」, as typed. */
export interface LinkageName {
  readonly institutionCode: string
  readonly loginId: string
}

/** However it was typed: full width, blanks, hyphens and small letters make no other account of it. */
export const foldLinkageName = ({ institutionCode, loginId }: LinkageName): LinkageName => ({
  institutionCode: foldRegistrationNumber(institutionCode),
  loginId: foldUserId(loginId).replaceAll('-', '').toUpperCase(),
})

/** Stands for an account in the counters of attempts, whether or not there is one of this name. */
export function linkageKey(secrets: Secrets, name: LinkageName): Buffer {
  const { institutionCode, loginId } = foldLinkageName(name)
  return accountKey(secrets, 'linkage', `${institutionCode}\0${loginId}`)
}
