import { DeskPage } from '../desk-page.tsx'
import { page } from '../page.ts'
import { GalleryContents, GalleryPage } from './gallery-page.tsx'
import { SECTIONS } from './sections.ts'

/** Above every page of the gallery. */
export const ABOVE_GALLERY = [{ text: '練習机', href: '/' }]
export const ABOVE_SECTION = [...ABOVE_GALLERY, { text: '部品見本', href: '/gallery' }]

/** The parts that all sites are made of, each in every state. X-03 */
export const contentsPage = page({
  path: '/gallery',
  access: 'anyone',
  get: (c) =>
    c.html(
      <DeskPage c={c} title="部品見本" above={ABOVE_GALLERY}>
        <GalleryContents />
      </DeskPage>,
    ),
})

/** Its forms may be sent; nothing is kept. */
export const sectionPage = page({
  path: '/gallery/:section',
  access: 'anyone',
  get(c) {
    const section = SECTIONS.find(({ slug }) => slug === c.params.section)
    if (!section) return c.fail(404)
    return c.html(
      <DeskPage c={c} title={section.title} above={ABOVE_SECTION}>
        <GalleryPage section={section} view={c} />
      </DeskPage>,
    )
  },
  files: true,
  post: (c) => c.redirect(c.path),
})
