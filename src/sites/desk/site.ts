import type { Site } from '#platform/site/site.ts'
import { apiPages } from './api/api-pages.ts'
import { clockPage } from './clock/clock.tsx'
import { renderError, renderStaleForm } from './desk-errors.tsx'
import { galleryPages } from './gallery/gallery-pages.ts'
import { homePage } from './home.tsx'
import { inboxPage } from './inbox/inbox.tsx'
import { messagePage } from './inbox/message.tsx'
import { messageHtmlPage } from './inbox/message-html.ts'
import { messageRawPage } from './inbox/message-raw.ts'
import { letterPdfPage } from './letters/letter-pdf.ts'
import { lettersPage } from './letters/letters.tsx'
import type { DeskEnvironment, DeskUser } from './page.ts'
import { peoplePage } from './people/people.tsx'

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
  pages: [
    homePage,
    inboxPage,
    messagePage,
    messageHtmlPage,
    messageRawPage,
    clockPage,
    peoplePage,
    lettersPage,
    letterPdfPage,
    ...apiPages,
    ...galleryPages,
  ],
}
