import type { GallerySection, GalleryView } from './gallery-section.ts'
import { SECTIONS } from './sections.ts'

/** One section of the gallery. */
export const GalleryPage = ({ section, view }: { readonly section: GallerySection; readonly view: GalleryView }) => (
  <>
    <h1>{section.title}</h1>
    <p class="lead">{section.lead}</p>
    {section.content(view)}
  </>
)

/** The table of contents. */
export const GalleryContents = () => (
  <>
    <h1>部品見本</h1>
    <p class="lead">どのサイトの画面も、ここにある部品でできています。それぞれの状態を並べています。</p>
    <ul class="gallery-contents">
      {SECTIONS.map(({ slug, title, lead }) => (
        <li>
          <a href={`/gallery/${slug}`}>{title}</a>
          <p>{lead}</p>
        </li>
      ))}
    </ul>
  </>
)
