import { type FoundApplication, findApplication } from '#domain/applications/find-application.ts'
import type { AnyKind } from '#kinds/kind.ts'
import { findKind } from '#kinds/kinds.ts'
import { isId } from '#platform/is-id.ts'
import type { SignedInContext } from '../page.ts'

export interface OwnApplication {
  readonly kind: AnyKind
  readonly application: FoundApplication
}

/** The application that the address names, if it is the signed-in user's institution's. P-12 */
export async function findOwnApplication(c: SignedInContext): Promise<OwnApplication | undefined> {
  const id = c.params.application ?? ''
  if (!isId(id)) return undefined
  const application = await findApplication(c.env.db, { institution: c.user.institution.id, id })
  const kind = application && findKind(application.kind)
  return kind && { kind, application }
}
