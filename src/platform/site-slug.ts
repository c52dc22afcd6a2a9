/** Every site there is; each has its own address, session, favicon and colour (`data-site` in ui/style/accent.css). */
export const SITE_SLUGS = [
  'portal',
  'certificates',
  'eligibility',
  'eligibility-verification',
  'linkage',
  'homecare',
  'backoffice',
  'desk',
] as const

export type SiteSlug = (typeof SITE_SLUGS)[number]
