import type { SiteSlug } from '#platform/site/site-slug.ts'

/** Whose second factor it is: somebody who signs in to this site. */
export interface FactorOwner {
  readonly site: SiteSlug
  readonly subject: string
  readonly institution?: string | undefined
}

/** What a secret is sealed for: this owner's second factor and nothing else. */
export const sealedFor = ({ site, subject }: FactorOwner): string => `second-factor ${site} ${subject}`
