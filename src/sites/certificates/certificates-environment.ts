import type { OperatingBody } from '#platform/operating-body.ts'
import type { SiteEnvironment } from '#platform/site/site.ts'

/** What the download site needs of its process. */
export interface CertificatesEnvironment extends SiteEnvironment {
  readonly operatingBody: OperatingBody
  /** Practice installations say so on every page. */
  readonly practice: boolean
}
