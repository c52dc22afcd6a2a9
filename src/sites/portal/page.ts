import type { PortalUser } from '#domain/portal-users/portal-user.ts'
import { type PageContext, pagesFor } from '#platform/site/page.ts'
import type { PortalEnvironment } from './portal-environment.ts'

export const page = pagesFor<PortalUser, PortalEnvironment>()

/** A request to the portal, signed in or not. */
export type PortalContext = PageContext<PortalUser | undefined, PortalEnvironment>

/** A request of somebody who is signed in. */
export type SignedInContext = PageContext<PortalUser, PortalEnvironment>
