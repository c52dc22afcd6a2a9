import type { SiteSlug } from '#platform/site-slug.ts'

/** Whose passwords they are: an account of an institution, as its site names it in sessions. */
export interface PasswordOwner {
  readonly institution: string
  readonly site: SiteSlug
  readonly subject: string
}
