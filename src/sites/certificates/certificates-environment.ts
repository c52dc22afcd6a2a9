import type { OperatingBody } from '#platform/operating-body.ts'
import type { SiteEnvironment } from '#platform/site/site.ts'

/** What the download site needs of its process. */
export interface CertificatesEnvironment extends SiteEnvironment {
  readonly operatingBody: OperatingBody
  /** Where certificates are renewed by showing the current one; undefined where there is no such door. */
  readonly renewalOrigin?: string | undefined
  /** Practice installations say so on every page. */
  readonly practice: boolean
}
