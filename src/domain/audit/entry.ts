import type { Actor } from '#platform/actor.ts'

/** Small facts that help to understand the entry. Never a secret, never what a patient's record says. */
export type Detail = Readonly<Record<string, string | number>>

/** What an entry says, before it has a place in a chain. */
export interface Entry {
  readonly at: Temporal.Instant
  readonly action: string
  readonly outcome: string
  readonly actor_kind: Actor['kind']
  readonly actor_id: string | null
  readonly via: string
  readonly address: string | null
  readonly request: string | null
  readonly institution_id: string | null
  readonly subject: string | null
  readonly detail: Detail
}

/** The one text of an entry that its MAC covers. The order is for good: changing it voids every MAC there is. */
export const canonicalText = (entry: Entry): string =>
  JSON.stringify([
    entry.at.toString({ fractionalSecondDigits: 6 }),
    entry.action,
    entry.outcome,
    entry.actor_kind,
    entry.actor_id,
    entry.via,
    entry.address,
    entry.request,
    entry.institution_id,
    entry.subject,
    Object.entries(entry.detail).sort(([one], [other]) => (one < other ? -1 : 1)),
  ])
