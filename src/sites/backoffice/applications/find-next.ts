import { findQueue } from '#domain/applications/queue/find-queue.ts'
import type { OperatorContext } from '../page.ts'
import type { AskedApplication } from './asked-application.ts'
import { filterOf, isUndecided, withQuery, writeQueueView } from './queue-view.ts'

/** The address of the next application of the same view, or of its first one after the last; undefined when done. */
export async function findNext(
  c: OperatorContext,
  { application, view }: AskedApplication,
): Promise<string | undefined> {
  if (!isUndecided(view)) return undefined
  const page = { filter: filterOf(view, c.user.id), now: c.now, undecided: true, most: 2 }
  const after = { receivedAt: application.receivedAt, id: application.id }
  const isOther = ({ id }: { readonly id: string }) => id !== application.id
  const next =
    (await findQueue(c.env.db, { ...page, after })).find(isOther) ?? (await findQueue(c.env.db, page)).find(isOther)
  return next && withQuery(`/applications/${next.institution}/${next.id}`, writeQueueView(view))
}
