import { sealContext } from '#platform/secrets/sealed-columns.ts'
import type { SealContext } from '#platform/secrets/secrets.ts'
import type { SiteSlug } from '#platform/site-slug.ts'

/** Whose second factor it is: somebody who signs in to this site. */
export interface FactorOwner {
  readonly site: SiteSlug
  readonly subject: string
  readonly institution?: string | undefined
}

/** What a secret is sealed for: this owner's second factor and nothing else. */
export const sealedFor = ({ site, subject }: FactorOwner): SealContext => sealContext('second-factor', site, subject)
