import { ERROR_STATUSES, errorText } from '#ui/error-texts.ts'
import type { GallerySection } from './gallery-section.ts'
import { Specimen } from './specimen.tsx'

/** The error pages of every site; each opens as a page. */
export const errorSamples: GallerySection = {
  slug: 'errors',
  title: 'エラーページ',
  lead: '何が起きたか、次に何をするか、問い合わせのときに伝える番号の3つを示します。',
  content: () => (
    <Specimen title="状況ごとのページ">
      <ul>
        {ERROR_STATUSES.map((status) => (
          <li>
            <a href={`/gallery/errors/${status}`}>
              {status} {errorText(status).title}
            </a>
          </li>
        ))}
      </ul>
    </Specimen>
  ),
}
