import { REVIEWABLE, type Status } from '#domain/applications/application.ts'
import type { QueuePlace } from '#domain/applications/find-queue.ts'
import { findKind } from '#kinds/kinds.ts'

/** What of the queue is shown, as it stands in the address: it can be kept as a bookmark and sent to a colleague. */
export interface QueueView {
  readonly kind?: string | undefined
  readonly status?: Status | undefined
  readonly after?: QueuePlace | undefined
}

const PLACE = /^(\d{4}-[0-9T:.-]+Z)_([0-9a-f-]{36})$/

/** What the address does not say, or says in a way nobody understands, does not narrow the list. */
export function readQueueView(query: URLSearchParams): QueueView {
  const kind = findKind(query.get('kind') ?? '')?.slug
  const status = REVIEWABLE.find((known) => known === query.get('status'))
  return { kind, status, after: readPlace(query.get('after') ?? '') }
}

function readPlace(text: string): QueuePlace | undefined {
  const [, at = '', id = ''] = PLACE.exec(text) ?? []
  try {
    return at ? { receivedAt: Temporal.Instant.from(at), id } : undefined
  } catch {
    return undefined
  }
}

export function queueAddress({ kind, status, after }: QueueView): string {
  const query = new URLSearchParams()
  if (kind) query.set('kind', kind)
  if (status) query.set('status', status)
  if (after) query.set('after', `${after.receivedAt}_${after.id}`)
  return query.size > 0 ? `/applications?${query}` : '/applications'
}
