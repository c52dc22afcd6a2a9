import type { SiteSlug } from '#platform/site/site-slug.ts'

/** Each has its colour in style/accent.css, by `data-site` on <html>, and its favicon. */
export const SITE_SLUGS = [
  'portal',
  'certificates',
  'eligibility',
  'linkage',
  'homecare',
  'backoffice',
  'desk',
] as const satisfies readonly SiteSlug[]
