import type { QueuePlace } from '#domain/applications/queue/find-queue.ts'

const PLACE = /^(\d{4}-[0-9T:.-]+Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Where the page before ended, as `after` in the address; whatever is no place begins from the start. */
export function readPlace(text: string | null): QueuePlace | undefined {
  const [, at = '', id = ''] = PLACE.exec(text ?? '') ?? []
  try {
    return at ? { receivedAt: Temporal.Instant.from(at), id } : undefined
  } catch {
    return undefined
  }
}

export const writePlace = ({ receivedAt, id }: QueuePlace): string =>
  new URLSearchParams({ after: `${receivedAt}_${id}` }).toString()
