import type { SiteSlug } from '#platform/site-slug.ts'
import { MARK_PATH } from '#ui/mark.tsx'

/** The accents of style/accent.css; an icon in the browser's tab cannot read a style sheet. */
const COLOURS: Record<SiteSlug, string> = {
  portal: '#0017c1',
  certificates: '#5109ad',
  eligibility: '#115a36',
  'eligibility-verification': '#604b00',
  linkage: '#004c59',
  homecare: '#8b3200',
  backoffice: '#4d4d4d',
  desk: '#1a1a1a',
}

/** On white, so that it shows on a dark tab too; the desk's is yellow. */
export function favicon(site: SiteSlug): string {
  const ground = site === 'desk' ? '#ffd43d' : '#fff'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="2" y="2" width="28" height="28" rx="5" fill="${ground}"/><path fill="${COLOURS[site]}" fill-rule="evenodd" d="${MARK_PATH}"/></svg>`
}
