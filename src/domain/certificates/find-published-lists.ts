import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'

export interface PublishedList {
  readonly number: number
  readonly thisUpdate: Temporal.Instant
  readonly nextUpdate: Temporal.Instant
  readonly entries: number
}

/** One is made every day: later than this, somebody should look after the authority. B-07 */
const LIST_LATE_AFTER = Temporal.Duration.from({ hours: 26 })

/** Revocation lists, the newest first, without their bytes. C-08 */
export const findPublishedLists = (db: Kysely<DB>, most: number): Promise<readonly PublishedList[]> =>
  db
    .selectFrom('revocation_lists')
    .select(['number', 'this_update as thisUpdate', 'next_update as nextUpdate', 'entries'])
    .orderBy('number', 'desc')
    .limit(most)
    .execute()

export const isListLate = (newest: PublishedList | undefined, now: Temporal.Instant): boolean =>
  !newest || Temporal.Instant.compare(newest.thisUpdate.add(LIST_LATE_AFTER), now) < 0
