import type { OperatingBody } from '#platform/operating-body.ts'
import type { SiteEnvironment } from '#platform/site/site.ts'

/** What the download site needs of its process. */
export interface CertificatesEnvironment extends SiteEnvironment {
  readonly operatingBody: OperatingBody
  /** Where certificates are renewed by showing the current one; undefined where there is no such door. */
  readonly renewalOrigin?: string | undefined
  /** What one issue costs; a renewal costs nothing. C-10 */
  readonly certificateFeeYen: number
  /** Where the certificate is shown that was fetched here: the door of the eligibility site. */
  readonly eligibilityDoor?: string | undefined
  /** Practice installations say so on every page. */
  readonly practice: boolean
}
