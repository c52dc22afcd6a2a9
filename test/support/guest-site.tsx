import { openSession } from '#platform/session/open-session.ts'
import { pagesFor } from '#platform/site/page.ts'
import type { Site } from '#platform/site/site.ts'
import type { SiteSlug } from '#platform/site-slug.ts'
import type { WorldEnvironment } from './world.ts'

/** Somebody who signs in at a site made for a test by opening `/enter/NAME`; nobody's data hangs on it. */
export interface Guest {
  readonly id: string
}

export const guestPage = pagesFor<Guest, WorldEnvironment>()

const hours = (count: number) => Temporal.Duration.from({ hours: count })
const POLICY = { idle: hours(1), absolute: hours(8) }

const enterPage = (site: SiteSlug) =>
  guestPage({
    path: '/enter/:id',
    access: 'anyone',
    async get(c) {
      const subject = c.params.id ?? ''
      c.startSession(await c.transact((work) => openSession(work, { site, subject, policy: POLICY })))
      return c.redirect('/own')
    },
  })

const ownPage = guestPage({ path: '/own', access: 'signed-in', get: (c) => c.html(<main>{c.user.id}</main>) })

/** A site of these pages, besides the two by which a guest comes in and sees who they are. */
export const guestSite = (
  slug: SiteSlug,
  pages: Site<Guest, WorldEnvironment>['pages'],
): Site<Guest, WorldEnvironment> => ({
  slug,
  pages: [enterPage(slug), ownPage, ...pages],
  session: POLICY,
  signInPath: '/sign-in',
  loadUser: async (_db, { subject }) => (subject === 'closed' ? undefined : { id: subject }),
  may: (user, permission) => user.id === 'manager' && permission === 'manage',
  actorOf: (user) => ({ kind: 'portal-user', id: user.id }),
  renderError: (c, status) => (
    <main>
      {status} {c.requestId}
    </main>
  ),
  renderStaleForm: (c) => <main>もう一度 {String(c.entries.get('note'))}</main>,
})

/** The smallest form that carries its token. */
export const noteForm = (formToken: string) => (
  <form method="post">
    <input type="hidden" name="form_token" value={formToken} />
    <input name="note" />
    <input name="new_password" />
    <button type="submit">送る</button>
  </form>
)
