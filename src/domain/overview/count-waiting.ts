import { type Kysely, sql } from 'kysely'
import type { DB } from '#db/schema.gen.ts'
import { realTime } from '#platform/clock/real-time.ts'
import { DEAD_LETTERS } from '#platform/jobs/install-queues.ts'

/** What goes on by itself, and what of it has stopped. */
export interface Waiting {
  readonly mails: number
  readonly oldestMail: Temporal.Instant | null
  readonly lettersToPrint: number
  readonly lettersToPost: number
  readonly lettersReturned: number
  readonly stoppedMails: number
  readonly stoppedJobs: number
  /** Doors that are closed to passwords or codes now. */
  readonly locks: number
}

/** Counted no further: a flood is as plain, and does not slow the page down. */
export const COUNTED_AT_MOST = 100_000

/** Each is a stretch of an index that holds little but what is counted. B-11 */
export async function countWaiting(db: Kysely<DB>, now: Temporal.Instant): Promise<Waiting> {
  const most = sql.lit(COUNTED_AT_MOST)
  const count = (rows: ReturnType<typeof sql>) => sql`(select count(*) from (${rows} limit ${most}) as counted)`
  const { rows } = await sql<Waiting>`select
    ${count(sql`select from mails where sent_at is null and given_up_at is null`)} as mails,
    (select min(queued_at) from mails where sent_at is null and given_up_at is null) as "oldestMail",
    ${count(sql`select from letters where batch_id is null`)} as "lettersToPrint",
    ${count(sql`select from letters where batch_id is not null and posted_at is null`)} as "lettersToPost",
    ${count(sql`select from letters where returned_at is not null and settled_at is null`)} as "lettersReturned",
    ${count(sql`select from mails where given_up_at is not null and set_aside_at is null`)} as "stoppedMails",
    ${count(sql`select from pgboss.job where name = ${DEAD_LETTERS} and state = 'created' and not blocked`)}
      as "stoppedJobs",
    ${count(sql`select from sign_in_attempts where locked_until > ${now}`)}
      + ${count(sql`select from second_factors where locked_until > ${now}`)} as locks`.execute(db)
  return rows[0] as Waiting
}

export interface WaitingJobs {
  readonly queue: string
  /** Whose time has come, and those that are tried again or begun later. */
  readonly due: number
  readonly later: number
}

/** Jobs that nobody has taken up, by queue; those without any are left out. */
export async function countWaitingJobs(db: Kysely<DB>): Promise<readonly WaitingJobs[]> {
  const { rows } = await sql<WaitingJobs>`
    select name as queue, count(*) filter (where start_after <= ${realTime}) as due,
      count(*) filter (where start_after > ${realTime}) as later
    from (select name, start_after from pgboss.job
      where state < 'active' and not blocked and name <> ${DEAD_LETTERS} limit ${sql.lit(COUNTED_AT_MOST)}) as waiting
    group by name order by name`.execute(db)
  return rows
}
