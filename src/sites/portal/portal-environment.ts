import type { InquirySettings } from '#domain/inquiries/inquiry.ts'
import type { OperatingBody } from '#platform/operating-body.ts'
import type { PasswordHasher } from '#platform/password-hash/password-hasher.ts'
import type { SiteEnvironment } from '#platform/site/site.ts'

/** What the portal needs of its process. */
export interface PortalEnvironment extends SiteEnvironment {
  readonly passwords: PasswordHasher
  readonly operatingBody: OperatingBody
  readonly inquiries: InquirySettings
  /** What one certificate costs. */
  readonly certificateFeeYen: number
  /** Practice installations say so on every page. */
  readonly practice: boolean
}
