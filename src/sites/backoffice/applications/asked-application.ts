import { type FoundApplication, findApplication } from '#domain/applications/find-application.ts'
import type { AnyKind } from '#kinds/kind.ts'
import { findKind } from '#kinds/kinds.ts'
import type { OperatorContext } from '../page.ts'
import { type QueueView, readQueueView, withQuery, writeQueueView } from './queue-view.ts'

/** An application as the address names it, with its kind and the view of the queue that one comes from. */
export interface AskedApplication {
  readonly institution: string
  readonly application: FoundApplication
  readonly kind: AnyKind
  readonly view: QueueView
  /** The address of its page, or of a page below it, in the same view. */
  address(below?: string): string
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export async function findAskedApplication(c: OperatorContext): Promise<AskedApplication | undefined> {
  const { institution = '', application: id = '' } = c.params
  if (!ID.test(institution) || !ID.test(id)) return undefined
  const application = await findApplication(c.env.db, { institution, id })
  const kind = application && findKind(application.kind)
  if (!application || !kind) return undefined
  const view = readQueueView(c.query)
  const address = (below = '') => withQuery(`/applications/${institution}/${id}${below}`, writeQueueView(view))
  return { institution, application, kind, view, address }
}
