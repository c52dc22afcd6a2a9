import { type FoundApplication, findApplication } from '#domain/applications/find-application.ts'
import { findStanding, type Standing } from '#domain/applications/standing.ts'
import type { AnyKind } from '#kinds/kind.ts'
import { findKind } from '#kinds/kinds.ts'
import type { OperatorContext } from '../page.ts'

/** An application as the address names it, with its kind and where its institution stands. */
export interface AskedApplication {
  readonly institution: string
  readonly application: FoundApplication
  readonly kind: AnyKind
  readonly standing: Standing
  readonly path: string
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export async function findAskedApplication(c: OperatorContext): Promise<AskedApplication | undefined> {
  const { institution = '', application: id = '' } = c.params
  if (!ID.test(institution) || !ID.test(id)) return undefined
  const application = await findApplication(c.env.db, { institution, id })
  const kind = application && findKind(application.kind)
  const standing = kind && (await findStanding(c.env.db, c.now, institution))
  if (!application || !kind || !standing) return undefined
  return { institution, application, kind, standing, path: `/applications/${institution}/${id}` }
}
