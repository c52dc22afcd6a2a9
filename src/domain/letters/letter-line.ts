import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

/** A letter in a list; what it says is not among it. */
export interface QueuedLetter {
  readonly id: string
  readonly number: number
  readonly kind: string
  readonly addressee: string
  readonly title: string
  readonly queuedAt: Temporal.Instant
  /** Promised to be in the post by this day. */
  readonly dueOn: Temporal.PlainDate | null
  readonly batch: string | null
  readonly place: number | null
  readonly postedAt: Temporal.Instant | null
  readonly trackingNumber: string | null
  readonly returnedAt: Temporal.Instant | null
  readonly settledAt: Temporal.Instant | null
}

export const selectLetters = (db: Kysely<DB>) =>
  db
    .selectFrom('letters')
    .select([
      'id',
      'number',
      'kind',
      'addressee',
      'title',
      'queued_at as queuedAt',
      'due_on as dueOn',
      'batch_id as batch',
    ])
    .select(['batch_place as place', 'posted_at as postedAt', 'tracking_number as trackingNumber'])
    .select(['returned_at as returnedAt', 'settled_at as settledAt'])
