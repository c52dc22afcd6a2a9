import type { OperatingBody } from './operating-body.ts'
import type { SiteSlug } from './site-slug.ts'

/** What mails and letters say of us: who runs this installation, and where the links to its sites lead. */
export interface Letterhead {
  readonly operatingBody: OperatingBody
  /** Public addresses, without a slash at the end. */
  readonly origins: Readonly<Partial<Record<SiteSlug, string>>>
}
