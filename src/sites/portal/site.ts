import { findPortalUser } from '#domain/portal-users/find-portal-user.ts'
import { PORTAL_SESSION } from '#domain/portal-users/portal-session.ts'
import type { PortalUser } from '#domain/portal-users/portal-user.ts'
import type { Site } from '#platform/site/site.ts'
import type { PortalEnvironment } from './portal-environment.ts'
import { renderError, renderStaleForm } from './portal-errors.tsx'
import { topPage } from './top/top.tsx'

/** 医療機関等向け総合ポータルサイト: its pages, in the order a visitor meets them. */
export const portal: Site<PortalUser, PortalEnvironment> = {
  slug: 'portal',
  signInPath: '/sign-in',
  session: PORTAL_SESSION,
  loadUser: async (db, { institution, subject }) =>
    institution ? findPortalUser(db, institution, subject) : undefined,
  may: () => false,
  actorOf: (user) => ({ kind: 'portal-user', id: user.id, institution: user.institution.id }),
  renderError,
  renderStaleForm,
  pages: [topPage],
}
