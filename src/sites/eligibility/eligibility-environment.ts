import type { AccountEnvironment } from '#domain/accounts/account.ts'
import type { OperatingBody } from '#platform/operating-body.ts'
import type { PasswordHasher } from '#platform/password-hash/password-hasher.ts'
import type { SiteEnvironment } from '#platform/site/site.ts'

/** What the eligibility site needs of its process. */
export interface EligibilityEnvironment extends SiteEnvironment {
  readonly passwords: PasswordHasher
  /** Accounts that one file may register. */
  readonly bulkRowsAtMost: number
  readonly operatingBody: OperatingBody
  /** 本番環境 or 接続検証環境: each has an address, accounts and data of its own. */
  readonly accountEnvironment: AccountEnvironment
  /** Practice installations say so on every page. */
  readonly practice: boolean
  /** The door where a certificate is picked from a list: practice only. */
  readonly practiceDoor: boolean
}
