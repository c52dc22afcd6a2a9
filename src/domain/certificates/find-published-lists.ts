import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { findServing } from './authority-chain.ts'

export interface PublishedList {
  readonly number: number
  /** Of the issuing authority. */
  readonly issuer: number
  readonly thisUpdate: Temporal.Instant
  readonly nextUpdate: Temporal.Instant
  readonly entries: number
}

/** One is made every day: later than this, somebody should look after the authority. B-07 */
const LIST_LATE_AFTER = Temporal.Duration.from({ hours: 26 })

/** Revocation lists, the newest first, without their bytes. C-08 */
export const findPublishedLists = (db: Kysely<DB>, most: number): Promise<readonly PublishedList[]> =>
  lists(db).limit(most).execute()

const lists = (db: Kysely<DB>) =>
  db
    .selectFrom('revocation_lists')
    .select(['number', 'issuer_number as issuer', 'this_update as thisUpdate', 'next_update as nextUpdate', 'entries'])
    .orderBy('number', 'desc')

/** The newest list of each issuing authority that has to make them; undefined where there is none yet. B-07 */
export async function findNewestLists(
  db: Kysely<DB>,
  now: Temporal.Instant,
): Promise<readonly (PublishedList | undefined)[]> {
  const issuers = await findServing(db, now)
  if (issuers.length === 0) return [undefined]
  return Promise.all(
    issuers.map(({ number }) => lists(db).where('issuer_number', '=', number).limit(1).executeTakeFirst()),
  )
}

export const isListLate = (newest: PublishedList | undefined, now: Temporal.Instant): boolean =>
  !newest || Temporal.Instant.compare(newest.thisUpdate.add(LIST_LATE_AFTER), now) < 0
