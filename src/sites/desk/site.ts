import type { Site } from '#platform/site/site.ts'
import { renderError, renderStaleForm } from './desk-errors.tsx'
import { galleryPages } from './gallery/gallery-pages.ts'
import { homePage } from './home.tsx'
import type { DeskEnvironment, DeskUser } from './page.ts'

const AN_HOUR = Temporal.Duration.from({ hours: 1 })

/** 練習机: mails, clock, people, letters and the gallery. Practice only; X-02 */
export const desk: Site<DeskUser, DeskEnvironment> = {
  slug: 'desk',
  signInPath: '/',
  session: { idle: AN_HOUR, absolute: AN_HOUR },
  loadUser: async () => undefined,
  may: () => false,
  actorOf: () => ({ kind: 'guest' }),
  renderError,
  renderStaleForm,
  pages: [homePage, ...galleryPages],
}
