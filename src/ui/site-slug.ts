/** The sites, as `data-site` on <html> and in the name of the favicon: style/accent.css gives each its colour. */
export const SITE_SLUGS = [
  'portal',
  'certificates',
  'eligibility',
  'linkage',
  'homecare',
  'backoffice',
  'desk',
] as const

export type SiteSlug = (typeof SITE_SLUGS)[number]
