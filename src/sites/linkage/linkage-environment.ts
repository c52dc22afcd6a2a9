import type { OperatingBody } from '#platform/operating-body.ts'
import type { PasswordHasher } from '#platform/password-hash/password-hasher.ts'
import type { SiteEnvironment } from '#platform/site/site.ts'

/** What the linkage site needs of its process. */
export interface LinkageEnvironment extends SiteEnvironment {
  readonly passwords: PasswordHasher
  readonly operatingBody: OperatingBody
  /** Staff may make recovery codes and sign in by them. */
  readonly recoveryCodes: boolean
  /** Practice installations say so on every page. */
  readonly practice: boolean
}
