import type { Kysely } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { findDeadLetters } from '#platform/jobs/dead-letters.ts'
import { JOB_NAMES } from './job-names.ts'

/** Something that was given up and waits for somebody to deal with it. */
export interface Stopped {
  readonly what: 'mail' | 'job'
  readonly id: string
  readonly title: string
  /** To whom a mail goes; which data a job carries. */
  readonly about: string
  readonly reason: string
  readonly tries: number
  readonly since: Temporal.Instant
}

const NO_REASON = '理由の記録がありません（処理が途中で終わりました）'

/** Mails and jobs that were given up, newest first: up to `most` of each. X-09 */
export async function findStopped(db: Kysely<DB>, { most }: { most: number }): Promise<readonly Stopped[]> {
  const mails = await findGivenUpMails(db, most)
  const settled = await settledMails(db)
  const jobs = (await findDeadLetters(db, { most })).filter(
    ({ queue, data }) => queue !== 'deliver-mail' || !settled.has(String(data?.mail)),
  )
  return [
    ...mails.map((mail): Stopped => ({ what: 'mail', ...mail, reason: mail.reason ?? NO_REASON })),
    ...jobs.map(
      ({ id, queue, data, reason, tries, givenUpAt }): Stopped => ({
        what: 'job',
        id,
        title: JOB_NAMES[queue] ?? queue,
        about: data && Object.keys(data).length > 0 ? Object.values(data).join('、') : '－',
        reason: reason ?? NO_REASON,
        tries,
        since: givenUpAt,
      }),
    ),
  ]
}

const findGivenUpMails = (db: Kysely<DB>, most: number) =>
  db
    .selectFrom('mails')
    .select(['id', 'subject as title', 'recipient as about', 'last_error as reason', 'attempts as tries'])
    .select((row) => row.ref('given_up_at').$notNull().as('since'))
    .where('given_up_at', 'is not', null)
    .where('set_aside_at', 'is', null)
    .orderBy('given_up_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()

/** Mails whose end is known have no need of their job. */
async function settledMails(db: Kysely<DB>): Promise<ReadonlySet<string>> {
  const letters = await findDeadLetters(db, { most: 1_000 })
  const ids = letters.filter(({ queue }) => queue === 'deliver-mail').map(({ data }) => String(data?.mail))
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('mails')
    .select('id')
    .where('id', 'in', ids)
    .where((row) => row.or([row('sent_at', 'is not', null), row('given_up_at', 'is not', null)]))
    .execute()
  return new Set(rows.map(({ id }) => id))
}
