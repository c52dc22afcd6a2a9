import { SITE_SLUGS } from '#platform/site-slug.ts'
import { bundle } from './bundle.ts'
import { favicon } from './favicon.ts'
import { type Fonts, placeFonts } from './fonts.ts'

export interface BuiltAssets {
  /** `main.css` → its content. */
  readonly texts: ReadonlyMap<string, Buffer>
  readonly fonts: Fonts
}

/** Style sheets, browser code and icons; and where the fonts lie that the style sheets name. `scripts`: those of sites. */
export function buildAssets(scripts: readonly URL[] = []): BuiltAssets {
  const texts = new Map(bundle(scripts))
  const { css, fonts } = placeFonts(String(texts.get('fonts.css')))
  texts.set('fonts.css', Buffer.from(css))
  for (const site of SITE_SLUGS) texts.set(`favicon-${site}.svg`, Buffer.from(favicon(site)))
  return { texts, fonts }
}
